// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filternames.h"

#include <QTest>

#include <set>

using namespace filature;
using namespace filature::records;
using fields::Field;

namespace {

constexpr std::array kLanguages{FilterLanguage::English, FilterLanguage::French};

} // namespace

class TestFilterNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySubjectIsReadAsItIsWritten();
    void everyPresenceTargetIsReadAsItIsWritten();
    void everyFieldIsKnownByItsOwnNames();
    void everyNameForCompletionIsKnown();
    void levelsHaveTheNamesOfTheFields();
    void flagsAreReadInBothLanguages();
    void keywordsAreReadAsTheyAreWritten();
    void longWordsAreNoNames();
    void noWordMeansTwoThings();
};

void TestFilterNames::everySubjectIsReadAsItIsWritten()
{
    std::vector<FilterSubject> subjects;
    for (const fields::FieldInfo &each : fields::allFields()) {
        subjects.push_back(FilterSubject::ofField(each.field));
        if (each.hasLevel) subjects.push_back(FilterSubject::ofLevel(each.field));
    }
    for (const Field each : {Field::DeptLab, Field::DeptPatient, Field::DeptPrescriber, Field::DeptNir})
        subjects.push_back(FilterSubject::ofRegion(each));
    for (const SubjectKind each : {SubjectKind::Column, SubjectKind::Word, SubjectKind::Evidence, SubjectKind::Row,
                                   SubjectKind::Line, SubjectKind::Record, SubjectKind::BirthYear,
                                   SubjectKind::BirthDecade, SubjectKind::EntryYear, SubjectKind::Flag})
        subjects.push_back(FilterSubject::of(each));
    for (const FilterLanguage language : kLanguages) {
        for (const FilterSubject &subject : subjects) {
            const std::string name = subjectName(subject, language);
            const std::optional<NamedSubject> found = subjectByName(name);
            QVERIFY2(found && *found == NamedSubject(subject), name.c_str());
        }
        QVERIFY(subjectByName(presenceName(language)) == NamedSubject(PresenceSubject{}));
    }
}

void TestFilterNames::everyPresenceTargetIsReadAsItIsWritten()
{
    for (const FilterLanguage language : kLanguages) {
        for (const fields::FieldInfo &each : fields::allFields())
            QCOMPARE(presenceTargetByName(subjectName(FilterSubject::ofField(each.field), language)),
                     PresenceTarget(each.field));
        for (int i = 0; i <= static_cast<int>(fields::Category::Technical); ++i) {
            const auto category = static_cast<fields::Category>(i);
            QCOMPARE(presenceTargetByName(categoryWord(category, language)), PresenceTarget(category));
        }
    }
    // The fields' own word for a category is understood where it is not the name of a field.
    for (int i = 0; i <= static_cast<int>(fields::Category::Technical); ++i)
        QVERIFY(presenceTargetByName(fields::categoryName(static_cast<fields::Category>(i))).has_value());
}

void TestFilterNames::everyFieldIsKnownByItsOwnNames()
{
    for (const fields::FieldInfo &each : fields::allFields())
        for (const std::string_view name : {each.name, each.frenchName}) {
            QCOMPARE(fields::fieldByName(name), each.field);
            QVERIFY(subjectByName(name) == NamedSubject(FilterSubject::ofField(each.field)));
        }
}

void TestFilterNames::everyNameForCompletionIsKnown()
{
    for (const FilterLanguage language : kLanguages) {
        std::set<std::string> seen;
        for (const std::string &name : subjectNames(language)) {
            QVERIFY2(subjectByName(name), name.c_str());
            QVERIFY2(seen.insert(name).second, name.c_str());
        }
        for (const std::string &name : presenceTargetNames(language))
            QVERIFY2(presenceTargetByName(name), name.c_str());
        for (const std::string_view word : levelWords(language)) QVERIFY(levelByAnyName(word).has_value());
        for (const std::string_view word : flagWords(language)) QVERIFY(flagByName(word).has_value());
    }
}

void TestFilterNames::levelsHaveTheNamesOfTheFields()
{
    const std::vector<std::string_view> words = levelWords(FilterLanguage::English);
    QCOMPARE(words.size(), fields::kLevelCount);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto level = static_cast<fields::Level>(i);
        QCOMPARE(words[i], fields::levelName(level));
        QCOMPARE(levelByAnyName(words[i]), level);
        QCOMPARE(levelByAnyName(levelWord(words[i], FilterLanguage::French)), level);
        QCOMPARE(levelWord(words[i], FilterLanguage::English), words[i]);
    }
}

void TestFilterNames::flagsAreReadInBothLanguages()
{
    for (const std::string_view word : flagWords(FilterLanguage::English)) {
        QCOMPARE(flagByName(word), word);
        QCOMPARE(flagByName(flagWord(word, FilterLanguage::French)), word);
    }
    QCOMPARE(flagByName("Énorme"), std::string_view("huge"));
    QVERIFY(!flagByName("tall"));
}

void TestFilterNames::keywordsAreReadAsTheyAreWritten()
{
    for (const FilterLanguage language : kLanguages)
        for (const Keyword keyword : {Keyword::And, Keyword::Or, Keyword::Not})
            QCOMPARE(keywordByName(keywordName(keyword, language)), keyword);
    QCOMPARE(keywordByName("OU"), Keyword::Or);
    QVERIFY(!keywordByName("oral"));
    QVERIFY(!keywordByName("o"));
    QVERIFY(!keywordByName(""));
}

void TestFilterNames::longWordsAreNoNames()
{
    const std::string word(1000, 'n');
    QVERIFY(!subjectByName(word));
    QVERIFY(!presenceTargetByName(word));
    QVERIFY(closestName(word, Vocabulary::Subjects).empty());
    QVERIFY(closestName("", Vocabulary::Subjects).empty());
    // Folding makes it longer than any name.
    std::string expanding;
    for (int i = 0; i < 21; ++i) expanding += "\uFB03"; // ffi
    QVERIFY(closestName(expanding, Vocabulary::Subjects).empty());
}

void TestFilterNames::noWordMeansTwoThings()
{
    // Names that both languages use mean the same in both.
    for (const std::string &english : subjectNames(FilterLanguage::English))
        for (const fields::FieldInfo &each : fields::allFields())
            if (each.frenchName == english)
                QVERIFY2(subjectByName(english) == NamedSubject(FilterSubject::ofField(each.field)), english.c_str());
}

QTEST_APPLESS_MAIN(TestFilterNames)
#include "tst_filternames.moc"
