// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowprogram.h"

#include "common/theme.h"
#include "hardening.h"
#include "shell/mainwindow.h"
#include "shell/settings.h"
#include "windowstart.h"
#include "words/language.h"

#include <QApplication>
#include <QIcon>

#include <BreezeIcons>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace filature::app {

namespace {

// The memory goes with the process: keys, cells, what the toolkit kept. What an import had not finished goes on after the
// case has been opened again. Returns only when that fails.
void replaceProcess(const QString &casePath) { becomeProgram("/proc/self/exe", {"filature", "--locked", casePath.toStdString()}); }

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

int runWindow(int argumentCount, char **arguments)
{
    secureStandardStreams();
    forbidDumps();
    returnFreedMemory();
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {}); // leaked text reaches no log
    const std::vector<std::string_view> texts(arguments + (argumentCount > 0 ? 1 : 0), arguments + argumentCount);
    const WindowOptions options = windowOptions(texts).value_or(WindowOptions{});
    const words::Language language = words::chooseLanguage(texts).value_or(words::Language::English);
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
