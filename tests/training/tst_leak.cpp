// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the files of a middle-sized case, counted again by a plain reader and held against the answer key.
#include "generatedcase.h"
#include "leakreader.h"
#include "training/columns.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QtTest>

#include <array>
#include <map>
#include <set>

using namespace filature::training;
using filature::test::GeneratedCase;
using filature::test::LeakRow;
using filature::test::RowClass;

class TestLeak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void ledgerIsWhatAReaderFinds();
    void fillRates_data();
    void fillRates();
    void fillIsCountedRightly();
    void laboratoriesAreCountedRightly();
    void totals_data();
    void totals();
    void sharesOfDepartementsAndCivilities_data();
    void sharesOfDepartementsAndCivilities();
    void rowsAreOfTheAnnouncedLength();
    void everyRowIsMarkedAsInvented();
    void everyTelephoneIsFromTheRangesForFiction();
    void everyAddressOfMailIsReserved();
    void everyNirIsNobodys();
    void noTextNamesTheRealCase();
    void damagesStandWhereTheKeySays();
    void personsStandWhereTheTableSays();
    void truthIsTheSumOfThePersonsTable();
    void serverRowsAreThePersonsRows();
    void serverHoldsNineTenths();
    void registerListsEveryLaboratory();

private:
    static constexpr std::uint64_t kRecords = 50'000;
    static constexpr std::size_t index(Column column) { return static_cast<std::size_t>(column); }
    static std::string departementOf(const std::string &postcode);
    static std::string birthplaceOf(const std::string &nir);
    static std::string yearOf(const std::string &date);
    static std::string civilityOf(const std::string &text);
    static std::string bloodOf(const std::string &group, std::string rhesus);
    static std::map<std::string, qint64> countsOf(const QJsonObject &object);
    void count(const LeakRow &row);
    void eachRow(const std::string &name, const std::string &lineEnd, char delimiter,
                 const std::function<void(const LeakRow &)> &take) const
    {
        filature::test::readRows(m_made->text(name), lineEnd, delimiter, take);
    }

    struct Damaged
    {
        std::string kind;
        qint64 row = 0;
    };
    std::unique_ptr<GeneratedCase> m_made;
    std::string m_leak;
    QJsonObject m_key;
    std::map<std::string, std::map<std::string, qint64>> m_totals; // by name of the key's total
    std::map<std::string, qint64> m_fill;
    std::map<std::string, qint64> m_byLab;
    std::map<std::string, qint64> m_ledger;
    std::map<qint64, Damaged> m_damages;   // by line
    std::map<qint64, LeakRow> m_rowOfLine; // of damaged lines
};

std::string TestLeak::departementOf(const std::string &postcode)
{
    static const QRegularExpression shape(QStringLiteral("^\\d{4,5}$"));
    if (postcode.empty()) return {};
    if (!shape.match(QString::fromStdString(postcode)).hasMatch()) return "?";
    const std::string five = postcode.size() == 4 ? "0" + postcode : postcode;
    if (five.starts_with("20")) return five[2] < '2' ? "2A" : "2B";
    if (five.starts_with("97")) return five.substr(0, 3);
    return five.substr(0, 2) > "95" ? "?" : five.substr(0, 2);
}

std::string TestLeak::birthplaceOf(const std::string &nir)
{
    static const QRegularExpression shape(QStringLiteral("^\\d{5}(\\d\\d|2[AB])\\d{6}$"));
    if (nir.empty()) return {};
    if (!shape.match(QString::fromStdString(nir)).hasMatch()) return "?";
    if (nir.substr(5, 2) == "97") return nir.substr(5, 3);
    // Born in North Africa under French administration.
    static const QRegularExpression northAfrica(QStringLiteral("^.([3-5]\\d|6[0-7])\\d\\d9[1-5]"));
    return northAfrica.match(QString::fromStdString(nir)).hasMatch() ? "99" : nir.substr(5, 2);
}

std::string TestLeak::yearOf(const std::string &date)
{
    static const QRegularExpression split(QStringLiteral("^\\d\\d([/-])\\d\\d\\1(201[1-7])$"));
    static const QRegularExpression compact(QStringLiteral("^(201[1-7])\\d{4}$"));
    const QString text = QString::fromStdString(date);
    if (const auto match = split.match(text); match.hasMatch()) return match.captured(2).toStdString();
    const auto match = compact.match(text);
    return match.hasMatch() ? match.captured(1).toStdString() : "?";
}

std::string TestLeak::civilityOf(const std::string &text)
{
    static const std::map<std::string, std::string> classes = {
        {"", ""},      {"MME", "woman"}, {"Mme", "woman"}, {"MLLE", "woman"}, {"Mlle", "woman"}, {"M", "man"},
        {"M.", "man"}, {"ENF", "child"}, {"Enf", "child"}, {"BB", "baby"},    {"SR", "sister"},  {"Sr", "sister"}};
    const auto found = classes.find(text);
    return found == classes.end() ? "other" : found->second;
}

std::string TestLeak::bloodOf(const std::string &group, std::string rhesus)
{
    static const std::set<std::string> groups = {"A", "B", "AB", "O"};
    if (group.empty() && rhesus.empty()) return {};
    if (rhesus == "POS") rhesus = "+";
    if (rhesus == "NEG") rhesus = "-";
    const std::string letter = group == "0" ? "O" : group;
    return groups.contains(letter) && (rhesus == "+" || rhesus == "-") ? letter + rhesus : "?";
}

std::map<std::string, qint64> TestLeak::countsOf(const QJsonObject &object)
{
    std::map<std::string, qint64> counts;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        counts[entry.key().toStdString()] = entry->toInteger();
    return counts;
}

void TestLeak::initTestCase()
{
    m_made = std::make_unique<GeneratedCase>(GeneratorOptions{kRecords, 3, "reference"});
    QVERIFY(m_made->summary().has_value());
    m_key = m_made->key();
    m_leak = m_made->text("leak.csv");
    for (const QJsonValue &damage : m_key[QStringLiteral("damages")].toArray())
        m_damages[damage[QStringLiteral("line")].toInteger()] = {
            damage[QStringLiteral("kind")].toString().toStdString(), damage[QStringLiteral("row")].toInteger()};
    filature::test::readRows(m_leak, "\r\n", ';', [this](const LeakRow &row) { count(row); });
}

void TestLeak::cleanupTestCase() { m_made.reset(); }

void TestLeak::count(const LeakRow &row)
{
    if (m_damages.contains(qint64(row.line))) m_rowOfLine[qint64(row.line)] = row;
    ++m_ledger["source"];
    ++m_ledger[row.isStored()                    ? "stored"
               : row.isSetAside()                ? "setAside"
               : row.rowClass == RowClass::Blank ? "blank"
                                                 : "header"];
    if (!row.isStored()) return;
    const auto cell = [&row](Column column) {
        return index(column) < row.cells.size() ? row.cells[index(column)] : std::string();
    };
    for (std::size_t i = 0; i < std::min(row.cells.size(), kColumnCount); ++i)
        if (!row.cells[i].empty()) ++m_fill[std::string(kColumnNames[i])];
    ++m_byLab[cell(Column::LabCode)];
    ++m_totals["departementByLab"][departementOf(cell(Column::LabPostcode))];
    ++m_totals["departementByPatient"][departementOf(cell(Column::Postcode))];
    ++m_totals["departementByPrescriber"][departementOf(cell(Column::DoctorPostcode))];
    ++m_totals["departementByNir"][birthplaceOf(cell(Column::Nir))];
    ++m_totals["year"][yearOf(cell(Column::FileDate))];
    ++m_totals["civility"][civilityOf(cell(Column::Civility))];
    const std::string sex = cell(Column::Sex);
    ++m_totals["sex"][sex == "F" || sex == "2" ? "F" : sex == "M" || sex == "1" ? "M" : sex.empty() ? "" : "?"];
    ++m_totals["bloodGroup"][bloodOf(cell(Column::BloodGroup), cell(Column::Rhesus))];
}

void TestLeak::ledgerIsWhatAReaderFinds()
{
    const QJsonObject leak = m_key[QStringLiteral("leak")].toObject();
    QVERIFY(m_ledger == countsOf(leak[QStringLiteral("ledger")].toObject()));
    QCOMPARE(qint64(std::ranges::count(m_leak, '\n')), leak[QStringLiteral("physicalLines")].toInteger());
}

// Press figures over 491,840 lines: 489,838 NIR, 478,882 names, 270,569 landlines, 159,591 mobiles, 55,738 e-mails,
// 14,997 passwords.
void TestLeak::fillRates_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<double>("percent");
    QTest::addColumn<double>("tolerance");
    const auto add = [](Column column, double percent, double tolerance) {
        QTest::newRow(std::string(kColumnNames[index(column)]).c_str()) << int(column) << percent << tolerance;
    };
    add(Column::Nir, 99.6, 0.15);
    add(Column::Name, 97.4, 0.3);
    add(Column::HomePhone, 55.0, 1.0);
    add(Column::MobilePhone, 32.4, 1.0);
    add(Column::Email, 11.3, 0.6);
    add(Column::Password, 3.0, 0.3);
    add(Column::Mark, 99.9, 0.1);
    add(Column::Comment1, 19.0, 1.0);
    add(Column::DoctorEmail, 0.07, 0.05);
}

void TestLeak::fillRates()
{
    QFETCH(int, column);
    QFETCH(double, percent);
    QFETCH(double, tolerance);
    const double found = 100.0 * double(m_fill[std::string(kColumnNames[std::size_t(column)])]) / double(kRecords);
    QVERIFY2(std::abs(found - percent) <= tolerance, qPrintable(QString::number(found)));
}

void TestLeak::fillIsCountedRightly()
{
    const auto told = countsOf(m_key[QStringLiteral("fill")].toObject());
    QCOMPARE(told.size(), kColumnCount);
    for (const auto &[column, filled] : told)
        QVERIFY2(m_fill[column] == filled, column.c_str());
}

void TestLeak::laboratoriesAreCountedRightly()
{
    const QJsonArray labs = m_key[QStringLiteral("labs")].toArray();
    QCOMPARE(labs.size(), 28);
    qint64 years = 0;
    for (const QJsonValue &lab : labs) {
        const std::string code = lab[QStringLiteral("code")].toString().toStdString();
        QVERIFY2(m_byLab[code] == lab[QStringLiteral("stored")].toInteger(), code.c_str());
        QVERIFY(m_byLab[code] > 0);
        for (const auto &[year, records] : countsOf(lab[QStringLiteral("byYear")].toObject()))
            years += records;
    }
    const qint64 outside = m_totals["year"]["?"] + m_byLab[""];
    QVERIFY(years <= m_ledger["stored"] && years >= m_ledger["stored"] - outside - 20);
}

void TestLeak::totals_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"departementByLab", "departementByPatient", "departementByPrescriber", "departementByNir",
                             "year", "civility", "sex", "bloodGroup"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestLeak::totals()
{
    QFETCH(QString, name);
    const auto told = countsOf(m_key[QStringLiteral("totals")][name].toObject());
    const auto &found = m_totals[name.toStdString()];
    for (const auto &[value, records] : found) {
        const auto entry = told.find(value);
        const qint64 expected = entry == told.end() ? 0 : entry->second;
        QVERIFY2(
            records == expected,
            qPrintable(
                QStringLiteral("%1: %2 found, %3 told").arg(QString::fromStdString(value)).arg(records).arg(expected)));
    }
    QCOMPARE(told.size(), found.size());
}

void TestLeak::sharesOfDepartementsAndCivilities_data()
{
    QTest::addColumn<QString>("total");
    QTest::addColumn<QString>("value");
    QTest::addColumn<double>("percent");
    QTest::addColumn<double>("tolerance");
    const auto add = [](const char *total, const char *value, double percent, double tolerance) {
        QTest::addRow("%s %s", total, value)
            << QString::fromLatin1(total) << QString::fromLatin1(value) << percent << tolerance;
    };
    add("departementByLab", "56", 36 / 0.93, 1.5);
    add("departementByLab", "45", 22 / 0.93, 1.5);
    add("departementByLab", "27", 20 / 0.93, 1.5);
    add("departementByPrescriber", "56", 36 * 0.97, 1.5);
    add("departementByPrescriber", "45", 22 * 0.97, 1.5);
    add("departementByPrescriber", "22", 6 * 0.97, 1.0);
    add("departementByPrescriber", "35", 6 * 0.97, 1.0);
    add("departementByPrescriber", "41", 3 * 0.97, 0.7);
    add("departementByPatient", "56", 34.5, 2.0);
    add("civility", "woman", 54.7, 1.2);
    add("civility", "man", 39.8, 1.2);
    add("civility", "child", 2.7, 0.4);
    add("civility", "baby", 0.09, 0.07);
    add("civility", "sister", 0.054, 0.05);
    add("bloodGroup", "O+", 12.4, 0.8);
    add("bloodGroup", "AB-", 0.14, 0.1);
}

void TestLeak::sharesOfDepartementsAndCivilities()
{
    QFETCH(QString, total);
    QFETCH(QString, value);
    QFETCH(double, percent);
    QFETCH(double, tolerance);
    const double found = 100.0 * double(m_totals[total.toStdString()][value.toStdString()]) / double(kRecords);
    QVERIFY2(std::abs(found - percent) <= tolerance, qPrintable(QString::number(found)));
}

void TestLeak::rowsAreOfTheAnnouncedLength()
{
    const double bytesPerRow = double(m_leak.size()) / double(kRecords);
    QVERIFY2(bytesPerRow > 264 && bytesPerRow < 275, qPrintable(QString::number(bytesPerRow)));
}

void TestLeak::everyRowIsMarkedAsInvented()
{
    filature::test::readRows(m_leak, "\r\n", ';', [](const LeakRow &row) {
        if (row.isStored() || row.rowClass == RowClass::StrayQuote)
            QVERIFY2(row.raw.starts_with("SYN") || row.raw.ends_with("SYNTH\r\n"), std::string(row.raw).c_str());
    });
    eachRow("server-copy.csv", "\n", ',', [](const LeakRow &row) {
        if (row.rowClass != RowClass::Header) QCOMPARE(row.cells.back(), std::string("SYNTH"));
    });
}

// Every run of ten digits that begins like a telephone number, in any cell.
void TestLeak::everyTelephoneIsFromTheRangesForFiction()
{
    static const QRegularExpression fiction(QStringLiteral("^0?(19900|26191|35301|46571|53649|63998)\\d{4}$"));
    int telephones = 0;
    const auto verify = [&telephones](const std::string &cell) {
        for (QByteArray number : QByteArray::fromStdString(cell).replace(" bureau", "").split('/')) {
            number.replace("+33", "0").replace(" ", "").replace(".", "");
            if (number.isEmpty()) continue;
            ++telephones;
            QVERIFY2(fiction.match(QString::fromLatin1(number)).hasMatch(), number);
        }
    };
    filature::test::readRows(m_leak, "\r\n", ';', [&](const LeakRow &row) {
        const auto damage = m_damages.find(qint64(row.line));
        const bool isShifted = damage != m_damages.end() && damage->second.kind == "shifted-columns";
        if (!row.isStored() || row.cells.size() != kColumnCount || isShifted) return;
        for (const Column column :
             {Column::HomePhone, Column::MobilePhone, Column::DoctorPhone, Column::WorkPhone, Column::Fax})
            verify(row.cells[index(column)]);
    });
    QVERIFY(telephones > 40'000);
    eachRow("server-copy.csv", "\n", ',', [&verify](const LeakRow &row) {
        if (row.rowClass == RowClass::Header) return;
        verify(row.cells[15]);
        verify(row.cells[16]);
    });
}

void TestLeak::everyAddressOfMailIsReserved()
{
    static const QRegularExpression address(QStringLiteral("[A-Za-z0-9._-]+@[A-Za-z0-9.-]+"));
    static const QRegularExpression reserved(QStringLiteral("(\\.example|\\.example\\.org)$"));
    std::set<QString> patients;
    int addresses = 0;
    for (const std::string &name : {std::string("leak.csv"), std::string("server-copy.csv"), std::string("labs.csv")}) {
        const std::string text = m_made->text(name);
        auto matches = address.globalMatch(QString::fromLatin1(QByteArray::fromStdString(text)));
        while (matches.hasNext()) {
            const QString found = matches.next().captured();
            ++addresses;
            QVERIFY2(reserved.match(found).hasMatch(), qPrintable(found));
            patients.insert(found);
        }
    }
    QVERIFY(addresses > 9'000);
    QVERIFY(patients.size() > 4'000);
}

void TestLeak::everyNirIsNobodys()
{
    static const QRegularExpression nobodys(
        QStringLiteral("^[1278]\\d{4}((0[1-9]|[1-8]\\d|9[0-5]|2[AB])99\\d|97[1-6]99|99999)\\d{3}$"));
    int nirs = 0;
    filature::test::readRows(m_leak, "\r\n", ';', [&nirs](const LeakRow &row) {
        if (!row.isStored() || row.cells.size() != kColumnCount) return;
        for (const std::string &cell : row.cells) {
            // Whatever looks like a NIR, in whatever column.
            if (cell.size() < 13 || cell.size() > 15 || cell.find_first_not_of("0123456789AB") != std::string::npos)
                continue;
            ++nirs;
            QVERIFY2(nobodys.match(QString::fromStdString(cell.substr(0, 13))).hasMatch(), cell.c_str());
        }
    });
    QVERIFY(nirs > 49'000);
}

// Groups of laboratories, software and places named by the press in February 2021, and the dates of that affair.
void TestLeak::noTextNamesTheRealCase()
{
    for (const std::string &name : m_made->summary()->files) {
        const QByteArray text = QByteArray::fromStdString(m_made->text(name)).toUpper();
        for (const char *word : {"CERBALLIANCE", "BIOALLIANCE", "BIOPOLE", "LABORIZON", "OCEALAB",
                                 "OC\xc9"
                                 "ALAB",
                                 "DEDALUS", "MEGABUS", "NETXP", "/2020;", "/2021;", "-2020-", ",2020-", ",2021-"})
            QVERIFY2(!text.contains(word), word);
    }
}

void TestLeak::damagesStandWhereTheKeySays()
{
    std::map<std::string, QJsonObject> kinds;
    for (const QJsonValue &kind : m_key[QStringLiteral("damageKinds")].toArray())
        kinds[kind[QStringLiteral("kind")].toString().toStdString()] = kind.toObject();
    QCOMPARE(kinds.size(), std::size_t{22}); // all but the torn end
    std::map<std::string, qint64> counts;
    for (const auto &[line, damage] : m_damages) {
        ++counts[damage.kind];
        const auto row = m_rowOfLine.find(line);
        QVERIFY2(row != m_rowOfLine.end(), damage.kind.c_str());
        const QString ledger = kinds[damage.kind][QStringLiteral("ledger")].toString();
        const LeakRow &found = row->second;
        const QString is = found.isStored()     ? QStringLiteral("stored")
                           : found.isSetAside() ? QStringLiteral("set-aside")
                                                : QStringLiteral("blank");
        QVERIFY2(ledger == is, damage.kind.c_str());
        const QString flag = kinds[damage.kind][QStringLiteral("flag")].toString();
        if (flag == QStringLiteral("short")) QVERIFY(found.cells.size() < kColumnCount);
        if (flag == QStringLiteral("long")) QVERIFY(found.cells.size() > kColumnCount);
        QCOMPARE(found.rowClass == RowClass::StoredWithStrayQuote, flag == QStringLiteral("stray-quote"));
        QCOMPARE(found.rowClass == RowClass::RepeatedHeader, damage.kind == "repeated-header");
        QCOMPARE(found.rowClass == RowClass::Footer, damage.kind == "footer");
    }
    for (const auto &[kind, traits] : kinds)
        QVERIFY2(counts[kind] == traits[QStringLiteral("count")].toInteger(), kind.c_str());
}

void TestLeak::personsStandWhereTheTableSays()
{
    std::map<qint64, std::vector<std::string>> table; // by line
    eachRow("persons.csv", "\n", ',', [&table](const LeakRow &row) {
        if (row.rowClass != RowClass::Header) table[std::stoll(row.cells[0])] = row.cells;
    });
    std::map<std::string, std::string> firstLine; // by person: raw text of the first row
    qint64 dataRow = 0;
    qint64 met = 0;
    qint64 exact = 0;
    filature::test::readRows(m_leak, "\r\n", ';', [&](const LeakRow &row) {
        if (row.isStored() || row.isSetAside()) ++dataRow;
        const auto entry = table.find(qint64(row.line));
        if (entry == table.end()) return;
        ++met;
        QCOMPARE(std::stoll(entry->second[1]), dataRow);
        const std::string &damage = entry->second[8];
        QCOMPARE(damage, m_damages.contains(qint64(row.line)) ? m_damages[qint64(row.line)].kind : std::string());
        if (!damage.empty()) {
            QCOMPARE(m_damages[qint64(row.line)].row, dataRow);
            return;
        }
        // Exact copies are the same line; the copy may come before the first row.
        const std::string number = row.cells[0];
        const auto [known, isNew] = firstLine.emplace(number, std::string(row.raw));
        exact += isNew ? 0 : 1;
        if (!isNew) QCOMPARE(std::string(row.raw), known->second);
    });
    QCOMPARE(met, qint64(table.size()));
    QVERIFY(exact > 400);
}

void TestLeak::truthIsTheSumOfThePersonsTable()
{
    std::map<std::string, qint64> rowsOf;
    std::map<std::string, qint64> duplicates;
    std::map<std::string, qint64> errors;
    std::set<std::string> households;
    std::set<std::string> twins;
    std::set<std::string> homonyms;
    eachRow("persons.csv", "\n", ',', [&](const LeakRow &row) {
        if (row.rowClass == RowClass::Header) return;
        ++rowsOf[row.cells[2]];
        households.insert(row.cells[3]);
        if (!row.cells[4].empty()) twins.insert(row.cells[2]);
        if (!row.cells[5].empty()) homonyms.insert(row.cells[2]);
        ++duplicates[row.cells[6]];
        ++errors[row.cells[7].empty() ? "none" : row.cells[7]];
    });
    qint64 pairs = 0;
    for (const auto &[person, rows] : rowsOf)
        pairs += rows * (rows - 1) / 2;
    const QJsonObject truth = m_key[QStringLiteral("truth")].toObject();
    QCOMPARE(truth[QStringLiteral("persons")].toInteger(), qint64(rowsOf.size()));
    QCOMPARE(truth[QStringLiteral("households")].toInteger(), qint64(households.size()));
    QCOMPARE(truth[QStringLiteral("pairs")].toInteger(), pairs);
    QCOMPARE(truth[QStringLiteral("twins")].toInteger(), qint64(twins.size()));
    QCOMPARE(truth[QStringLiteral("homonyms")].toInteger(), qint64(homonyms.size()));
    QVERIFY(duplicates == countsOf(truth[QStringLiteral("duplicates")].toObject()));
    QVERIFY(errors == countsOf(truth[QStringLiteral("typingErrors")].toObject()));
    QVERIFY(!homonyms.empty() && !twins.empty());
}

// Both files name the same NIR, postcode and e-mail in rows that belong together, unless the leak's is damaged.
void TestLeak::serverRowsAreThePersonsRows()
{
    std::vector<std::vector<std::string>> server(1);
    eachRow("server-copy.csv", "\n", ',', [&server](const LeakRow &row) {
        if (row.rowClass != RowClass::Header) server.push_back(row.cells);
    });
    std::map<qint64, qint64> serverRow; // by line
    eachRow("persons.csv", "\n", ',', [&serverRow](const LeakRow &row) {
        if (row.rowClass != RowClass::Header && !row.cells[9].empty() && row.cells[8].empty())
            serverRow[std::stoll(row.cells[0])] = std::stoll(row.cells[9]);
    });
    qint64 compared = 0;
    filature::test::readRows(m_leak, "\r\n", ';', [&](const LeakRow &row) {
        const auto entry = serverRow.find(qint64(row.line));
        if (entry == serverRow.end()) return;
        ++compared;
        const std::vector<std::string> &other = server.at(std::size_t(entry->second));
        QCOMPARE(other[0], std::to_string(entry->second));
        QCOMPARE(other[9], row.cells[index(Column::Nir)] + row.cells[index(Column::NirKey)]);
        QCOMPARE(other[12], row.cells[index(Column::Postcode)]);
        QCOMPARE(other[17], row.cells[index(Column::Email)]);
    });
    QVERIFY(compared > 44'000);
}

void TestLeak::serverHoldsNineTenths()
{
    const QJsonObject server = m_key[QStringLiteral("server")].toObject();
    qint64 rows = -1;
    eachRow("server-copy.csv", "\n", ',', [&rows](const LeakRow &) { ++rows; });
    qint64 shared = 0;
    eachRow("persons.csv", "\n", ',', [&shared](const LeakRow &row) {
        shared += row.rowClass != RowClass::Header && !row.cells[9].empty() ? 1 : 0;
    });
    QCOMPARE(server[QStringLiteral("rows")].toInteger(), rows);
    QCOMPARE(server[QStringLiteral("rowsOfTheLeak")].toInteger(), shared);
    QCOMPARE(server[QStringLiteral("rowsOfNobodyInTheLeak")].toInteger(), rows - shared);
    QVERIFY(rows - shared == kRecords * 4 / 100);
    const double share = double(shared) / double(kRecords);
    QVERIFY2(share > 0.895 && share < 0.905, qPrintable(QString::number(share)));
}

void TestLeak::registerListsEveryLaboratory()
{
    std::map<std::string, std::vector<std::string>> labs;
    eachRow("labs.csv", "\n", ',', [&labs](const LeakRow &row) {
        QCOMPARE(row.cells.size(), std::size_t{6});
        if (row.rowClass != RowClass::Header) labs[row.cells[0]] = row.cells;
    });
    QCOMPARE(labs.size(), std::size_t{28});
    filature::test::readRows(m_leak, "\r\n", ';', [&labs](const LeakRow &row) {
        if (!row.isStored() || row.cells.size() != kColumnCount || !labs.contains(row.cells[index(Column::LabCode)]))
            return;
        const auto &lab = labs[row.cells[index(Column::LabCode)]];
        QCOMPARE(row.cells[index(Column::LabFiness)], lab[1]);
        QCOMPARE(row.cells[index(Column::LabPostcode)], lab[3]);
    });
}

QTEST_APPLESS_MAIN(TestLeak)
#include "tst_leak.moc"
