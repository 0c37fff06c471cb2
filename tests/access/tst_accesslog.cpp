// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/accesslog.h"
#include "access/opencase.h"
#include "records/filter/filterparser.h"
#include "storage/storagefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace filature;
using namespace filature::test;
using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    std::string action;
    QByteArray payload;
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(payload).object(); }
};

std::vector<Entry> entriesBehindTheOpening(access::OpenCase &opened)
{
    std::vector<Entry> entries;
    const storage::Journal journal(opened.file(), opened.reader());
    const auto read = journal.forEach(storage::JournalChain::Access, [&](const storage::JournalEntry &entry) {
        if (entry.action != "open") entries.push_back({entry.action, QByteArray::fromStdString(entry.payload)});
    });
    return read ? entries : std::vector<Entry>{{describe(read.error()), {}}};
}

access::Look lookFor(const std::string &filter, bool usesMasked)
{
    access::Look look;
    look.command = "window";
    look.filter = *records::parseFilter(filter);
    look.results = 7;
    look.usesMasked = usesMasked;
    return look;
}

access::RevealRequest reveal(std::set<fields::Field> fields)
{
    access::RevealRequest request;
    request.reveal.fields = std::move(fields);
    request.reason = "order 12";
    request.physician = "Dr Present";
    return request;
}

} // namespace

class TestAccessLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatUsesNothingMaskedIsNotEntered();
    void aQueryIsEnteredWithoutItsLiterals();
    void aRevealNamesFieldsReasonAndPhysician();
    void aStatementIsEnteredAsItsHash();
    void sourceCellsAndSetAsideRowsAreEntered();
    void whatShowsHealthIsKnown();

private:
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<access::OpenCase> m_case;
};

void TestAccessLog::init()
{
    m_case.reset();
    m_sandbox = std::make_unique<Sandbox>();
    const std::string path = m_sandbox->path("c.filature");
    VERIFY_OK(makeCase(path, false));
    auto opening = access::openCase(path, {}, storage::OpenMode::Shared, "window");
    VERIFY_OK(opening);
    m_case = std::move(opening->opened);
}

void TestAccessLog::whatUsesNothingMaskedIsNotEntered()
{
    const auto entered = access::AccessLog(*m_case).look(lookFor("lab:LAB01", false), {});
    VERIFY_OK(entered);
    QVERIFY(!*entered);
    QVERIFY(entriesBehindTheOpening(*m_case).empty());
}

void TestAccessLog::aQueryIsEnteredWithoutItsLiterals()
{
    VERIFY_OK(access::AccessLog(*m_case).look(lookFor("last_name:invented", true), {}));
    const auto entries = entriesBehindTheOpening(*m_case);
    QCOMPARE(entries.size(), std::size_t{1});
    QCOMPARE(entries[0].action, std::string("query"));
    QVERIFY(!entries[0].payload.contains("invented"));
    QCOMPARE(entries[0].json()[u"results"].toInt(), 7);
    QCOMPARE(entries[0].json()[u"command"].toString(), u"window"_s);
}

void TestAccessLog::aRevealNamesFieldsReasonAndPhysician()
{
    VERIFY_OK(access::AccessLog(*m_case).look(lookFor("", false), reveal({fields::Field::LastName, fields::Field::BloodGroup})));
    const auto entries = entriesBehindTheOpening(*m_case);
    QCOMPARE(entries.size(), std::size_t{1});
    QCOMPARE(entries[0].action, std::string("reveal"));
    const QJsonObject json = entries[0].json();
    QCOMPARE(json[u"fields"].toArray(), (QJsonArray{u"last_name"_s, u"blood_group"_s}));
    QCOMPARE(json[u"reason"].toString(), u"order 12"_s);
    QCOMPARE(json[u"physician"].toString(), u"Dr Present"_s);
}

void TestAccessLog::aStatementIsEnteredAsItsHash()
{
    access::Look look = lookFor("", true);
    look.statement = "SELECT 'secret'";
    VERIFY_OK(access::AccessLog(*m_case).look(look, {}));
    const auto entries = entriesBehindTheOpening(*m_case);
    QCOMPARE(entries[0].json()[u"statement"].toString().toStdString(), storage::Journal::literalHash(m_case->file(), look.statement));
    QVERIFY(!entries[0].payload.contains("secret"));
}

void TestAccessLog::sourceCellsAndSetAsideRowsAreEntered()
{
    access::AccessLog log(*m_case);
    VERIFY_OK(log.verbatim({EvidenceId{1}, EvidenceId{3}}, reveal({})));
    VERIFY_OK(log.setAside(EvidenceId{2}, 12));
    const auto entries = entriesBehindTheOpening(*m_case);
    QCOMPARE(entries.size(), std::size_t{2});
    QCOMPARE(entries[0].action, std::string("verbatim"));
    QCOMPARE(entries[0].json()[u"evidence"].toArray(), (QJsonArray{1, 3}));
    QCOMPARE(entries[1].action, std::string("set-aside"));
    QCOMPARE(entries[1].json()[u"rows"].toInt(), 12);
}

void TestAccessLog::whatShowsHealthIsKnown()
{
    QVERIFY(reveal({fields::Field::BloodGroup}).showsHealth());
    QVERIFY(!reveal({fields::Field::LastName}).showsHealth());
    access::RevealRequest all;
    all.reveal.everything = true;
    QVERIFY(all.showsHealth());
}

QTEST_GUILESS_MAIN(TestAccessLog)
#include "tst_accesslog.moc"
