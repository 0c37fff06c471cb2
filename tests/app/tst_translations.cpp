// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogues: every text of the sources is in them, translated, with the same places for values.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; // several for plurals
    QString type;             // "unfinished", "obsolete" ...
    bool isPlural = false;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.type = xml.attributes().value("type"_L1).toString();
            if (!message.isPlural)
                message.translations << xml.readElementText();
            else
                while (xml.readNextStartElement())
                    message.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages << readMessage(xml, context);
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    QStringList found;
    static const QRegularExpression pattern(u"%(n|[0-9]+)"_s);
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

QString inSources(const QString &path) { return QString::fromUtf8(FILATURE_SOURCE_DIR) + path; }

QString catalogue(const QString &language) { return inSources(u"/translations/filature_%1.ts"_s.arg(language)); }

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void everyTextOfTheSourcesIsThere_data();
    void everyTextOfTheSourcesIsThere();
    void englishIsTheSource();
    void frenchIsNotEnglish();
    void frenchIsSetInFrenchManner();
};

void TestTranslations::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("French") << u"fr"_s;
    QTest::newRow("English") << u"en"_s;
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(const QString, language);
    const QList<Message> messages = readCatalogue(catalogue(language));
    QVERIFY(messages.size() > 300);
    for (const Message &message : messages) {
        const QByteArray where = (message.context + u": "_s + message.source).toUtf8();
        QVERIFY2(message.type.isEmpty(), where.constData());
        QCOMPARE(message.translations.size(), message.isPlural ? 2 : 1);
        for (const QString &translation : message.translations) {
            QVERIFY2(!translation.isEmpty(), where.constData());
            QCOMPARE(placeholders(translation), placeholders(message.source));
        }
    }
}

void TestTranslations::everyTextOfTheSourcesIsThere_data() { everyTextIsTranslated_data(); }

// Brings a copy of the catalogue up to date: nothing may change.
void TestTranslations::everyTextOfTheSourcesIsThere()
{
    QFETCH(const QString, language);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(catalogue(language), copy));
    QProcess update;
    update.start(QString::fromUtf8(LUPDATE), {u"-silent"_s, u"-locations"_s, u"none"_s, u"-no-obsolete"_s, u"-I"_s,
                                              inSources(u"/models"_s), u"-I"_s, inSources(u"/views"_s),
                                              inSources(u"/app"_s), inSources(u"/views"_s), u"-ts"_s, copy});
    QVERIFY(update.waitForFinished(120'000));
    QCOMPARE(update.exitCode(), 0);
    const auto texts = [](const QList<Message> &messages) {
        QStringList list;
        for (const Message &message : messages)
            list << message.context + u": "_s + message.source;
        list.sort();
        return list;
    };
    QCOMPARE(texts(readCatalogue(copy)), texts(readCatalogue(catalogue(language))));
}

void TestTranslations::englishIsTheSource()
{
    for (const Message &message : readCatalogue(catalogue(u"en"_s)))
        if (!message.isPlural) QCOMPARE(message.translations.first(), message.source);
}

void TestTranslations::frenchIsNotEnglish()
{
    // Words which are the same in both languages, and signs.
    const QSet<QString> same{
        u"%1 (%2)"_s, u"%1 s"_s, u"%1 · %2"_s, u"%1/s"_s, u"%1…"_s, u"ADELI"_s, u"Action"_s, u"Centre"_s, u"Commune"_s, u"Dates"_s,
        u"Département"_s, u"Départements"_s, u"E-mail"_s, u"FINESS"_s, u"FORMAT"_s, u"Intact"_s, u"JSON (*.json)"_s, u"Journal"_s,
        u"Kell"_s, u"Licence"_s, u"Mobile"_s, u"N"_s, u"NIR"_s, u"Note"_s, u"OPTIONS"_s, u"Pause"_s, u"Provenance"_s, u"RPPS"_s, u"SQL"_s,
        u"absent"_s, u"action"_s, u"art. 9"_s, u"format"_s, u"page"_s, u"patient"_s, u"source"_s, u"%1, %2, delimiter"_s};
    for (const Message &message : readCatalogue(catalogue(u"fr"_s)))
        if (message.translations.first() == message.source)
            QVERIFY2(same.contains(message.source), qPrintable(message.source));
}

void TestTranslations::frenchIsSetInFrenchManner()
{
    // A no-break space before a two-part sign (a narrow one but for the colon) and within guillemets, typographic
    // apostrophes, no English quotes around words.
    static const QRegularExpression wrong(
        u"«[^\u00a0]|[^\u00a0]»|[^\u202f];(\\s|$)|[ \u00a0][!?](\\s|$)|[^\u00a0]:(\\s|$)|\\p{L}'[\\p{L}«%]|'%1'"_s);
    for (const Message &message : readCatalogue(catalogue(u"fr"_s)))
        for (const QString &translation : message.translations)
            for (const QString &line : translation.split(u'\n'))
                if (!line.startsWith(u"  "_s)) QVERIFY2(!wrong.match(line).hasMatch(), qPrintable(line));
}

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
