// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QFile>
#include <QTest>

#include <algorithm>

namespace filature::test {

namespace {

constexpr int kTimeoutMs = 300'000;

} // namespace

QList<QByteArray> Run::lines() const
{
    QByteArray text = out;
    if (text.endsWith('\n')) text.chop(1);
    return text.isEmpty() ? QList<QByteArray>() : text.split('\n');
}

Program::Program()
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {QStringLiteral("PATH"), QStringLiteral("ASAN_OPTIONS"), QStringLiteral("TSAN_OPTIONS"),
                                QStringLiteral("UBSAN_OPTIONS")})
        if (own.contains(name)) m_environment.insert(name, own.value(name));
    m_environment.insert(QStringLiteral("HOME"), m_folder.path());
    m_environment.insert(QStringLiteral("FILATURE_WITNESS_DIR"), path(QStringLiteral("witness")));
    m_environment.insert(QStringLiteral("FILATURE_LANG"), QStringLiteral("en"));
}

std::unique_ptr<QProcess> Program::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_folder.path());
    process->start(QStringLiteral(FILATURE_PROGRAM), arguments);
    return process;
}

const char *Program::binary() { return FILATURE_PROGRAM; }

Run Program::finish(QProcess &process)
{
    process.closeWriteChannel();
    const bool ended = process.state() == QProcess::NotRunning || process.waitForFinished(kTimeoutMs);
    Run result;
    if (ended && process.error() != QProcess::FailedToStart && process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

Run Program::run(const QStringList &arguments, const QByteArray &input) const
{
    const std::unique_ptr<QProcess> process = start(arguments);
    process->write(input);
    return finish(*process);
}

QString Program::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("a test file cannot be written");
    return file.fileName();
}

QByteArray Program::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString Program::plainCase(const QString &name, const QStringList &files) const
{
    const Run made = run({QStringLiteral("new"), name, QStringLiteral("--no-encryption")});
    if (made.exitCode != 0) qFatal("%s", made.err.constData());
    if (files.isEmpty()) return name;
    const Run imported = run(QStringList{QStringLiteral("import"), name} + files);
    if (imported.exitCode != 0) qFatal("%s", imported.err.constData());
    return name;
}

QStringList keysOf(const QJsonObject &object)
{
    QStringList keys = object.keys();
    std::ranges::sort(keys);
    return keys;
}

QByteArray smallLeak()
{
    return "nom;prenom;date_naissance;labo;mot_de_passe\n"
           "DUPONT;Jean;01/02/1960;LAB01;rosebud7\n"
           "MARTIN;Anne;03/04/1971;LAB02;\n"
           "DURAND;Luc;05/06/1980;LAB01;tournesol\n";
}

} // namespace filature::test
