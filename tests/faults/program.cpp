// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/program.h"

#include <QProcessEnvironment>
#include <QThread>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

namespace filature::test {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kPoll = std::chrono::microseconds(200);
constexpr auto kPatience = std::chrono::seconds(30);

QProcessEnvironment environmentFor(const RunOptions &options, const std::string &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto set = [&environment](const char *name, const std::string &value) {
        if (value.empty()) environment.remove(QLatin1StringView(name));
        else environment.insert(QLatin1StringView(name), QString::fromStdString(value));
    };
    set("HOME", home);
    set("FILATURE_WITNESS_DIR", home + "/witness");
    set("FILATURE_LANG", "en");
    set("FILATURE_KEY", options.key);
    set("FILATURE_NEW_KEY", options.newKey);
    set("FILATURE_FAULT", options.fault);
    set("FILATURE_FAULT_COUNT", options.countFile);
    set("LD_PRELOAD", options.fault.empty() ? std::string() : FILATURE_FAULT_SHIM);
    return environment;
}

// Third field of /proc/<pid>/stat, behind the name in parentheses: T = stopped, Z = ended.
char stateOf(qint64 pid)
{
    std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
    std::string text{std::istreambuf_iterator<char>(file), {}};
    const std::size_t end = text.rfind(')');
    return end == std::string::npos || end + 2 >= text.size() ? 'Z' : text[end + 2];
}

bool hasOpen(qint64 pid, const std::string &path)
{
    std::error_code problem;
    for (std::filesystem::directory_iterator entry("/proc/" + std::to_string(pid) + "/fd", problem), end; !problem && entry != end;
         entry.increment(problem)) {
        std::error_code ignored;
        if (std::filesystem::read_symlink(entry->path(), ignored) == path) return true;
    }
    return false;
}

// Polls until the condition holds; false when the process ended or time ran out first.
bool waitFor(qint64 pid, const std::function<bool()> &condition)
{
    for (const auto until = Clock::now() + kPatience; Clock::now() < until; QThread::sleep(kPoll)) {
        if (condition()) return true;
        if (stateOf(pid) == 'Z') return false;
    }
    return false;
}

} // namespace

QString programPath()
{
    const QString other = qEnvironmentVariable("FILATURE_TEST_PROGRAM");
    return other.isEmpty() ? QStringLiteral(FILATURE_PROGRAM) : other;
}

std::string Outcome::told() const { return "exit code " + std::to_string(code) + "\n" + err + out.substr(0, 2000); }

RunningProgram::RunningProgram(const std::vector<std::string> &arguments, const RunOptions &options, const std::string &home)
    : m_process(std::make_unique<QProcess>()), m_options(options), m_begin(Clock::now())
{
    QStringList words;
    for (const std::string &argument : arguments) words << QString::fromStdString(argument);
    m_process->setProcessEnvironment(environmentFor(options, home));
    m_process->setStandardInputFile(QProcess::nullDevice());
    if (!options.folder.empty()) m_process->setWorkingDirectory(QString::fromStdString(options.folder));
    if (options.inChild) m_process->setChildProcessModifier(options.inChild);
    m_process->start(programPath(), words);
    m_process->waitForStarted();
}

RunningProgram::~RunningProgram()
{
    if (m_process->state() == QProcess::NotRunning) return;
    m_process->kill();
    m_process->waitForFinished();
}

void RunningProgram::send(int signal) const
{
    if (pid() > 0) ::kill(static_cast<pid_t>(pid()), signal);
}

Outcome RunningProgram::finish()
{
    const auto limit = std::chrono::duration_cast<std::chrono::milliseconds>(m_options.limit);
    Outcome outcome;
    const bool ended = m_process->state() == QProcess::NotRunning || m_process->waitForFinished(static_cast<int>(limit.count()));
    if (!ended) {
        outcome.err = "the program did not end within " + std::to_string(m_options.limit.count()) + " s\n";
        m_process->kill();
        m_process->waitForFinished();
    }
    outcome.took = Clock::now() - m_begin;
    outcome.code = m_process->exitStatus() == QProcess::NormalExit ? m_process->exitCode() : kKilled;
    outcome.out = m_process->readAllStandardOutput().toStdString();
    outcome.err += m_process->readAllStandardError().toStdString();
    return outcome;
}

bool RunningProgram::waitForOpen(const std::string &path) const
{
    return waitFor(pid(), [&] { return hasOpen(pid(), path); });
}

bool RunningProgram::waitUntilStopped() const
{
    return waitFor(pid(), [this] { return stateOf(pid()) == 'T'; });
}

} // namespace filature::test
