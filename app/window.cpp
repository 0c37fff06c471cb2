// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include "common/theme.h"
#include "shell/mainwindow.h"
#include "shell/settings.h"

#include <QApplication>
#include <QIcon>

#include <BreezeIcons>

#include <algorithm>
#include <clocale>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <unistd.h>
#include <vector>

namespace filature::app {

namespace {

void replaceBy(std::vector<std::string> texts)
{
    std::vector<char *> arguments;
    for (std::string &text : texts) arguments.push_back(text.data());
    arguments.push_back(nullptr);
    sigset_t none{};
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr); // what this process blocked the next one would block too
    ::execv("/proc/self/exe", arguments.data());
}

// The memory goes with the process: keys, cells, what the toolkit kept. What an import had not finished goes on after the
// case has been opened again. Returns only when that fails.
void replaceProcess(const QString &casePath) { replaceBy({"filature", "--locked", casePath.toStdString()}); }

// Out of the environment, where other programs of the user could read it.
QString takePassphrase()
{
    char *given = std::getenv("FILATURE_KEY");
    if (given == nullptr) return {};
    const QString passphrase = QString::fromUtf8(given);
    std::fill(given, given + std::strlen(given), '\0');
    ::unsetenv("FILATURE_KEY");
    return passphrase;
}

} // namespace

bool hasDisplay()
{
    const auto isSet = [](const char *name) {
        const char *value = std::getenv(name);
        return value != nullptr && *value != '\0';
    };
    return isSet("WAYLAND_DISPLAY") || isSet("DISPLAY") || isSet("QT_QPA_PLATFORM");
}

void becomeWindow(const std::string &casePath, const std::string &passphrase)
{
    ::setenv("FILATURE_KEY", passphrase.c_str(), 1);
    replaceBy({"filature", casePath});
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
    if (!hasDisplay()) return std::nullopt;
    return options;
}

int runWindow(int argumentCount, char **arguments, const WindowOptions &options, words::Language language)
{
    const QString passphrase = takePassphrase(); // while there is one thread
    QApplication application(argumentCount, arguments);
    if (std::setlocale(LC_ALL, "C.UTF-8") == nullptr) std::setlocale(LC_ALL, "C"); // as on the command line
    QApplication::setApplicationName(QStringLiteral("filature"));
    QApplication::setApplicationDisplayName(QStringLiteral("Filature"));
    QGuiApplication::setDesktopFileName(QStringLiteral("filature"));
    BreezeIcons::initIcons();
    words::Speech speech;
    speech.speak(shell::Settings::language().value_or(language));
    common::Theme::apply(application, shell::Settings::appearance());
    shell::MainWindow window(speech);
    QObject::connect(&window, &shell::MainWindow::replacementWanted, &window, &replaceProcess);
    QObject::connect(&window, &shell::MainWindow::endWanted, &window, [] { ::_exit(0); });
    window.show();
    if (!options.casePath.empty()) window.openCase(QString::fromStdString(options.casePath), options.isLocked, passphrase);
    return QApplication::exec();
}

} // namespace filature::app
