// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/language.h"

#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace filature::words;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theOptionIsFoundBeforeTheArgumentsAreParsed_data();
    void theOptionIsFoundBeforeTheArgumentsAreParsed();
    void numbersFollowTheLanguage();
};

void TestLanguage::init()
{
    for (const char *variable : {"FILATURE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"})
        qunsetenv(variable);
}

void TestLanguage::theOptionIsFoundBeforeTheArgumentsAreParsed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("language"); // 0 English, 1 French, -1 none of ours
    QTest::newRow("nothing") << QStringList{} << 0;
    QTest::newRow("in front") << QStringList{u"--language"_s, u"fr"_s, u"query"_s} << 1;
    QTest::newRow("behind") << QStringList{u"query"_s, u"c"_s, u"--language=fr"_s} << 1;
    QTest::newRow("a locale") << QStringList{u"--language"_s, u"fr_CH.UTF-8"_s} << 1;
    QTest::newRow("behind the end of options") << QStringList{u"query"_s, u"--"_s, u"--language=fr"_s} << 0;
    QTest::newRow("without a value") << QStringList{u"--language"_s} << 0;
    QTest::newRow("not spoken") << QStringList{u"--language"_s, u"frisian"_s} << -1;
    QTest::newRow("empty") << QStringList{u"--language="_s} << -1;
}

void TestLanguage::theOptionIsFoundBeforeTheArgumentsAreParsed()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, language);
    std::vector<std::string> texts;
    for (const QString &argument : arguments)
        texts.push_back(argument.toStdString());
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    const std::optional<Language> chosen = chooseLanguage(views);
    QCOMPARE(chosen ? static_cast<int>(*chosen) : -1, language);
}

void TestLanguage::numbersFollowTheLanguage()
{
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    QCOMPARE(formatNumber(491'840), u"491\u202f840"_s);
    QCOMPARE(formatReal(4.21, 1), u"4,2"_s);
    QCOMPARE(formatReal(4.25, 1), u"4,3"_s); // a tie goes up
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(formatNumber(491'840), u"491,840"_s);
    QCOMPARE(formatBytes(1023), u"1,023 B"_s);
    QCOMPARE(formatBytes(1024), u"1.0 KiB"_s);
    QCOMPARE(formatBytes(134'217'728), u"128.0 MiB"_s);
    QCOMPARE(formatDuration(4.21), u"4.2 s"_s);
    QCOMPARE(formatDuration(187), u"3:07"_s);
    QCOMPARE(formatUtc(1'769'862'896'123'456), u"2026-01-31 12:34:56 UTC"_s);
}

QTEST_APPLESS_MAIN(TestLanguage)
#include "tst_language.moc"
