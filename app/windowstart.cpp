// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstart.h"

#include "words/safetext.h"

#include <QCoreApplication>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <unistd.h>

namespace filature::app {

using words::Failure; // lupdate takes a qualified type for the scope of what follows

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WindowStart)
};

} // namespace

bool hasDisplay()
{
    const auto isSet = [](const char *name) {
        const char *value = std::getenv(name);
        return value != nullptr && *value != '\0';
    };
    return isSet("WAYLAND_DISPLAY") || isSet("DISPLAY") || isSet("QT_QPA_PLATFORM");
}

std::optional<WindowOptions> windowOptions(std::span<const std::string_view> arguments)
{
    WindowOptions options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view text = arguments[i];
        if (text == "--locked") {
            options.isLocked = true;
        } else if (text == "--language") {
            ++i;
        } else if (text.starts_with("--language=")) {
            continue;
        } else if (options.casePath.empty() && text.ends_with(".filature")) {
            options.casePath = text;
        } else {
            return std::nullopt;
        }
    }
    return options;
}

void becomeProgram(const std::string &program, std::vector<std::string> arguments)
{
    std::vector<char *> texts;
    for (std::string &argument : arguments) texts.push_back(argument.data());
    texts.push_back(nullptr);
    sigset_t none{};
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr); // what this process blocked the next one would block too
    ::execv(program.c_str(), texts.data());
}

Failure becomeWindow(std::vector<std::string> arguments)
{
    std::error_code unknown;
    const std::string program = (std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path() / "filature-window").string();
    becomeProgram(program, std::move(arguments));
    const QString why = QString::fromStdString(std::system_category().message(errno));
    return Failure(ErrorCode::Internal, Words::tr("The window's program cannot be started: %1.").arg(why),
                          Words::tr("It should be here: %1").arg(words::safeText(program)));
}

} // namespace filature::app
