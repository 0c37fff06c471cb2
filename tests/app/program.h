// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the built program as a user would, in a folder of its own.
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace filature::test {

struct Run
{
    int exitCode = -1; // -1 = did not end by itself
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QList<QByteArray> lines() const; // of standard output, without the last line end
};

// One folder with cases and files, and an environment in which nothing of the tester's own is seen. English unless set
// otherwise.
class Program
{
public:
    Program();

    [[nodiscard]] Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    // Started and not waited for; arguments as for run().
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    [[nodiscard]] static Run finish(QProcess &process);
    [[nodiscard]] static const char *binary(); // path of the program

    void set(const QString &variable, const QString &value) { m_environment.insert(variable, value); }
    void unset(const QString &variable) { m_environment.remove(variable); }

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes) const; // gives the path
    [[nodiscard]] QByteArray read(const QString &name) const;
    // A plain case with what is imported into it.
    [[nodiscard]] QString plainCase(const QString &name, const QStringList &files = {}) const;

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

// Keys of an object, sorted.
[[nodiscard]] QStringList keysOf(const QJsonObject &object);
// A small leak with invented persons: three rows, two laboratories.
[[nodiscard]] QByteArray smallLeak();

} // namespace filature::test
