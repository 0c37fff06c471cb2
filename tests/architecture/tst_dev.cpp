// SPDX-License-Identifier: GPL-3.0-or-later
// The script `dev` with a build tool and a program that only write down how they were called.
#include <QtTest>

using namespace Qt::StringLiterals;

class TestDev : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void argumentsOfRunAreForTheProgramAlone();
    void aFailedBuildRunsNothing();

private:
    void script(const QString &path, const QByteArray &body);
    [[nodiscard]] int dev(const QStringList &arguments);
    [[nodiscard]] QByteArray said(const QString &name) const;
    std::unique_ptr<QTemporaryDir> m_top;
};

// A checkout with nothing in it but the script, on a system that has every package of an empty list.
void TestDev::init()
{
    m_top = std::make_unique<QTemporaryDir>();
    QVERIFY(m_top->isValid());
    for (const QString &folder : {u"bin"_s, u"resources/packaging"_s, u"build/release/app"_s}) QVERIFY(QDir(m_top->path()).mkpath(folder));
    QVERIFY(QFile::copy(QStringLiteral(FILATURE_SOURCE_DIR "/dev"), m_top->filePath(u"dev"_s)));
    script(u"resources/packaging/debian-packages.txt"_s, "");
    script(u"build/release/build.ninja"_s, "");
    script(u"build/release/app/filature"_s, "printf '%s|' \"$@\" >\"$SAID/program\"\n");
    script(u"bin/ninja"_s, "printf '%s|' \"$@\" >\"$SAID/ninja\"\nexit ${NINJA_STATUS:-0}\n");
}

void TestDev::script(const QString &path, const QByteArray &body)
{
    QFile file(m_top->filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n" + body);
    QVERIFY(file.setPermissions(file.permissions() | QFile::ExeOwner));
}

int TestDev::dev(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, m_top->filePath(u"bin"_s) + u':' + environment.value(u"PATH"_s));
    environment.insert(u"SAID"_s, m_top->path());
    environment.insert(u"FILATURE_DEV_NATIVE"_s, u"1"_s);
    environment.insert(u"XDG_CACHE_HOME"_s, m_top->filePath(u"cache"_s));
    if (QFile::exists(m_top->filePath(u"fails"_s))) environment.insert(u"NINJA_STATUS"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    process.start(m_top->filePath(u"dev"_s), arguments);
    if (!process.waitForFinished(60'000)) return -1;
    return process.exitCode();
}

QByteArray TestDev::said(const QString &name) const
{
    QFile file(m_top->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
}

void TestDev::argumentsOfRunAreForTheProgramAlone()
{
    QCOMPARE(dev({u"run"_s, u"demo"_s, u"a folder"_s, u"--records"_s, u"7"_s}), 0);
    QCOMPARE(said(u"ninja"_s), QByteArray("-C|build/release|--quiet|filature|"));
    QCOMPARE(said(u"program"_s), QByteArray("demo|a folder|--records|7|"));
}

void TestDev::aFailedBuildRunsNothing()
{
    script(u"fails"_s, "");
    QCOMPARE(dev({u"run"_s, u"demo"_s}), 1);
    QCOMPARE(said(u"program"_s), QByteArray("nothing"));
}

QTEST_GUILESS_MAIN(TestDev)
#include "tst_dev.moc"
