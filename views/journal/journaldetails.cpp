// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalwords.h"

#include "core/clock.h"
#include "records/filter/filternames.h"
#include "words/language.h"
#include "words/safetext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStringList>

namespace filature::journalpage {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JournalDetails)
};

QString safe(const QString &text) { return words::safeText(text.toStdString()); }

QString number(const QJsonValue &value) { return words::formatNumber(static_cast<quint64>(std::max<qint64>(0, value.toInteger()))); }

// The word of the filter language in the user's language.
QString subjectWord(const QString &english)
{
    const auto language = QLocale().language() == QLocale::French ? records::FilterLanguage::French : records::FilterLanguage::English;
    const std::string name = english.toStdString();
    if (const auto target = records::presenceTargetByName(name)) {
        if (const auto *field = std::get_if<fields::Field>(&*target)) return safe(QString::fromStdString(records::subjectName(records::FilterSubject::ofField(*field), language)));
        if (const auto *category = std::get_if<fields::Category>(&*target))
            return safe(QString::fromUtf8(records::categoryWord(*category, language)));
    }
    const auto subject = records::subjectByName(name);
    const auto *found = subject ? std::get_if<records::FilterSubject>(&*subject) : nullptr;
    return found == nullptr ? safe(english) : safe(QString::fromStdString(records::subjectName(*found, language)));
}

// What a journalled filter speaks of; its literals are kept as hashes alone.
void addSubjects(const QJsonValue &value, QStringList &names)
{
    const auto add = [&names](const QString &name) {
        const QString word = subjectWord(name);
        if (!names.contains(word)) names << word;
    };
    if (value.isArray()) {
        for (const QJsonValue each : value.toArray()) addSubjects(each, names);
        return;
    }
    if (!value.isObject()) return;
    const QJsonObject object = value.toObject();
    if (object.contains(QStringLiteral("subject"))) add(object.value(QStringLiteral("subject")).toString());
    for (const QJsonValue target : object.value(QStringLiteral("has")).toArray()) add(target.isString() ? target.toString() : QStringLiteral("col"));
    for (const char *group : {"all", "any", "not"}) addSubjects(object.value(QLatin1StringView(group)), names);
}

QString listOf(const QJsonArray &values)
{
    QStringList texts;
    for (const QJsonValue value : values) {
        if (value.isString()) texts << subjectWord(value.toString());
        else if (value.isObject()) texts << subjectWord(value.toObject().value(QStringLiteral("subject")).toString());
        else texts << number(value);
    }
    return texts.join(QStringLiteral(", "));
}

class Details
{
public:
    explicit Details(const QJsonObject &payload) : m_payload(payload) {}

    QString words()
    {
        text("reason", Words::tr("reason: %1"));
        text("physician", Words::tr("physician present: %1"));
        addWhat();
        addNumbers();
        if (value("command").toString() == QStringLiteral("window")) m_parts << Words::tr("in the window");
        else text("command", Words::tr("command %1"));
        text("version", Words::tr("version %1"));
        return m_parts.join(QStringLiteral(" \u00B7 "));
    }

private:
    [[nodiscard]] QJsonValue value(const char *key) const { return m_payload.value(QLatin1StringView(key)); }
    void text(const char *key, const QString &pattern)
    {
        const QString found = value(key).toString();
        if (!found.isEmpty()) m_parts << pattern.arg(safe(found));
    }
    void count(const char *key, const QString &pattern)
    {
        if (value(key).isDouble()) m_parts << pattern.arg(number(value(key)));
    }
    void addWhat()
    {
        if (value("fields").isArray() && !value("fields").toArray().isEmpty()) m_parts << Words::tr("fields: %1").arg(listOf(value("fields").toArray()));
        count("fields", Words::tr("fields: %1"));
        const auto columns = value("columns").toArray().size();
        if (columns > 0) m_parts << Words::tr("%n source column(s)", nullptr, static_cast<int>(columns));
        if (m_payload.contains(QStringLiteral("filter"))) {
            QStringList names;
            addSubjects(value("filter"), names);
            m_parts << (names.isEmpty() ? Words::tr("all records") : Words::tr("filter on %1").arg(names.join(QStringLiteral(", "))));
        }
        text("name", Words::tr("“%1”", "a name"));
        count("record", Words::tr("record %1", "by its number in the case"));
        if (value("removed").toBool()) m_parts << Words::tr("taken away");
        text("statement", Words::tr("statement %1"));
        if (!value("sort").toArray().isEmpty()) m_parts << Words::tr("sorted by %1").arg(listOf(value("sort").toArray()));
        if (value("evidence").isArray()) m_parts << Words::tr("evidence %1").arg(listOf(value("evidence").toArray()));
        count("evidence", Words::tr("evidence %1"));
    }
    void addNumbers()
    {
        count("results", Words::tr("records found: %1"));
        count("records", Words::tr("records: %1"));
        count("rows", Words::tr("rows: %1"));
        count("reading", Words::tr("reading %1"));
        count("number", Words::tr("part %1"));
        if (value("bytes").isDouble()) m_parts << words::formatBytes(static_cast<quint64>(value("bytes").toInteger()));
        if (value("to").isDouble()) m_parts << Words::tr("up to byte %1").arg(number(value("to")));
        if (value("before").isDouble()) m_parts << Words::tr("older than %1").arg(words::formatUtc(value("before").toInteger()));
        count("entries", Words::tr("entries: %1"));
        text("sha256", Words::tr("SHA-256 %1"));
        if (value("wasEncrypted").isBool())
            m_parts << (value("wasEncrypted").toBool() ? Words::tr("it had a passphrase") : Words::tr("it had no passphrase"));
    }

    const QJsonObject &m_payload;
    QStringList m_parts;
};

} // namespace

QString detailWords(const std::string &payload)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromRawData(payload.data(), static_cast<qsizetype>(payload.size()))).object();
    return Details(object).words();
}

} // namespace filature::journalpage
