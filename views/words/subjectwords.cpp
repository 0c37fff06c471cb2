// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/subjectwords.h"

#include "words/safetext.h"
#include "words/valuewords.h"

#include <QCoreApplication>

#include <array>
#include <string>

namespace filature::words {

namespace {

using fields::Field;
using records::SubjectKind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Subject)
};

// In the order of Field.
constexpr std::array<const char *, fields::kFieldCount> kFieldTitles = {
    QT_TRANSLATE_NOOP("Subject", "Civility"),
    QT_TRANSLATE_NOOP("Subject", "Last name"),
    QT_TRANSLATE_NOOP("Subject", "Birth name"),
    QT_TRANSLATE_NOOP("Subject", "First name"),
    QT_TRANSLATE_NOOP("Subject", "Sex"),
    QT_TRANSLATE_NOOP("Subject", "Birth date"),
    QT_TRANSLATE_NOOP("Subject", "Birth rank"),
    QT_TRANSLATE_NOOP("Subject", "Patient number"),
    QT_TRANSLATE_NOOP("Subject", "File number"),
    QT_TRANSLATE_NOOP("Subject", "NIR"),
    QT_TRANSLATE_NOOP("Subject", "Identifier"),
    QT_TRANSLATE_NOOP("Subject", "Quality of the insured"),
    QT_TRANSLATE_NOOP("Subject", "Address"),
    QT_TRANSLATE_NOOP("Subject", "Postcode"),
    QT_TRANSLATE_NOOP("Subject", "Commune"),
    QT_TRANSLATE_NOOP("Subject", "Phone"),
    QT_TRANSLATE_NOOP("Subject", "Mobile"),
    QT_TRANSLATE_NOOP("Subject", "E-mail"),
    QT_TRANSLATE_NOOP("Subject", "Blood group"),
    QT_TRANSLATE_NOOP("Subject", "Phenotype"),
    QT_TRANSLATE_NOOP("Subject", "Kell"),
    QT_TRANSLATE_NOOP("Subject", "Comment"),
    QT_TRANSLATE_NOOP("Subject", "Long-term illness"),
    QT_TRANSLATE_NOOP("Subject", "Doctor"),
    QT_TRANSLATE_NOOP("Subject", "First name of the doctor"),
    QT_TRANSLATE_NOOP("Subject", "Code of the doctor"),
    QT_TRANSLATE_NOOP("Subject", "RPPS"),
    QT_TRANSLATE_NOOP("Subject", "ADELI"),
    QT_TRANSLATE_NOOP("Subject", "Postcode of the doctor"),
    QT_TRANSLATE_NOOP("Subject", "Commune of the doctor"),
    QT_TRANSLATE_NOOP("Subject", "Laboratory"),
    QT_TRANSLATE_NOOP("Subject", "Name of the laboratory"),
    QT_TRANSLATE_NOOP("Subject", "FINESS"),
    QT_TRANSLATE_NOOP("Subject", "Postcode of the laboratory"),
    QT_TRANSLATE_NOOP("Subject", "Scheme"),
    QT_TRANSLATE_NOOP("Subject", "Fund"),
    QT_TRANSLATE_NOOP("Subject", "Centre"),
    QT_TRANSLATE_NOOP("Subject", "Insurer"),
    QT_TRANSLATE_NOOP("Subject", "Member number"),
    QT_TRANSLATE_NOOP("Subject", "Entry date"),
    QT_TRANSLATE_NOOP("Subject", "Login"),
    QT_TRANSLATE_NOOP("Subject", "Password"),
    QT_TRANSLATE_NOOP("Subject", "Sampler"),
    QT_TRANSLATE_NOOP("Subject", "Spouse"),
    QT_TRANSLATE_NOOP("Subject", "Département"),
    QT_TRANSLATE_NOOP("Subject", "Département"),
    QT_TRANSLATE_NOOP("Subject", "Département"),
    QT_TRANSLATE_NOOP("Subject", "Département"),
};

// In the order of Category.
constexpr std::array kCategoryTitles = {
    QT_TRANSLATE_NOOP("Subject", "Identity data"),  QT_TRANSLATE_NOOP("Subject", "Contact data"),
    QT_TRANSLATE_NOOP("Subject", "NIR data"),       QT_TRANSLATE_NOOP("Subject", "Health data"),
    QT_TRANSLATE_NOOP("Subject", "Credentials"),    QT_TRANSLATE_NOOP("Subject", "Insurance data"),
    QT_TRANSLATE_NOOP("Subject", "Doctor data"),    QT_TRANSLATE_NOOP("Subject", "Free text"),
    QT_TRANSLATE_NOOP("Subject", "Laboratory data"), QT_TRANSLATE_NOOP("Subject", "Dates"),
    QT_TRANSLATE_NOOP("Subject", "Technical data"),
};
static_assert(kCategoryTitles.size() == static_cast<std::size_t>(fields::Category::Technical) + 1);

// In the order of Level.
constexpr std::array<const char *, fields::kLevelCount> kLevels = {
    QT_TRANSLATE_NOOP("Subject", "absent"),
    QT_TRANSLATE_NOOP("Subject", "not of this form"),
    QT_TRANSLATE_NOOP("Subject", "invalid"),
    QT_TRANSLATE_NOOP("Subject", "rounded by a spreadsheet"),
    QT_TRANSLATE_NOOP("Subject", "wrong key"),
    QT_TRANSLATE_NOOP("Subject", "placeholder"),
    QT_TRANSLATE_NOOP("Subject", "without its key"),
    QT_TRANSLATE_NOOP("Subject", "valid, rare structure"),
    QT_TRANSLATE_NOOP("Subject", "partial"),
    QT_TRANSLATE_NOOP("Subject", "valid, with a doubt"),
    QT_TRANSLATE_NOOP("Subject", "repaired"),
    QT_TRANSLATE_NOOP("Subject", "valid"),
};

bool isPlace(const records::FilterSubject &subject)
{
    return subject.kind == SubjectKind::Region || (subject.kind == SubjectKind::Field && subject.field >= Field::DeptLab);
}

QString translated(const char *text) { return QCoreApplication::translate("Subject", text); }

QString sexText(std::string_view value)
{
    if (value == "F") return Words::tr("female");
    if (value == "M") return Words::tr("male");
    if (value == "I") return Words::tr("indeterminate");
    return safeText(value);
}

} // namespace

QString fieldTitle(Field field) { return translated(kFieldTitles[static_cast<std::size_t>(field)]); }

QString categoryTitle(fields::Category category) { return translated(kCategoryTitles[static_cast<std::size_t>(category)]); }

QString subjectTitle(const records::FilterSubject &subject)
{
    switch (subject.kind) {
    case SubjectKind::Field: return fieldTitle(subject.field);
    case SubjectKind::Column: return safeText(subject.column);
    case SubjectKind::Word: return Words::tr("Any cell");
    case SubjectKind::Level: return Words::tr("Validity: %1").arg(inSentence(fieldTitle(subject.field)));
    case SubjectKind::Region: return Words::tr("Region");
    case SubjectKind::Evidence: return Words::tr("Evidence");
    case SubjectKind::Row: return Words::tr("Row");
    case SubjectKind::Line: return Words::tr("Line");
    case SubjectKind::Record: return Words::tr("Record");
    case SubjectKind::BirthYear: return Words::tr("Year of birth");
    case SubjectKind::BirthDecade: return Words::tr("Decade of birth");
    case SubjectKind::EntryYear: return Words::tr("Year of entry");
    case SubjectKind::Flag: return Words::tr("Reading of the row");
    }
    return {};
}

QString placeKeyWords(const records::FilterSubject &subject)
{
    if (!isPlace(subject)) return {};
    switch (subject.field) {
    case Field::DeptPatient: return Words::tr("home of the patient");
    case Field::DeptPrescriber: return Words::tr("practice of the prescriber");
    case Field::DeptNir: return Words::tr("birthplace in the NIR");
    default: return Words::tr("site of the laboratory");
    }
}

QString placeKeyInShort(const records::FilterSubject &subject)
{
    if (!isPlace(subject)) return {};
    switch (subject.field) {
    case Field::DeptPatient: return Words::tr("patient");
    case Field::DeptPrescriber: return Words::tr("prescriber");
    case Field::DeptNir: return Words::tr("NIR");
    default: return Words::tr("lab site");
    }
}

QString subjectWords(const records::FilterSubject &subject)
{
    const QString key = placeKeyWords(subject);
    return key.isEmpty() ? subjectTitle(subject) : Words::tr("%1 (%2)").arg(subjectTitle(subject), key);
}

QString presenceTitle(const records::PresenceTarget &target)
{
    if (const auto *field = std::get_if<Field>(&target)) return subjectWords(records::FilterSubject::ofField(*field));
    if (const auto *category = std::get_if<fields::Category>(&target)) return categoryTitle(*category);
    return safeText(std::get<std::string>(target));
}

QString levelText(std::string_view levelName)
{
    const auto level = fields::levelByName(levelName);
    return level ? translated(kLevels[static_cast<std::size_t>(*level)]) : safeText(levelName);
}

QString valueText(const records::FilterSubject &subject, std::string_view value)
{
    if (value.empty()) return Words::tr("(no value)");
    if (subject.kind == SubjectKind::Level) return levelText(value);
    if (subject.kind == SubjectKind::BirthDecade) return Words::tr("%1s", "a decade").arg(safeText(value));
    if (subject.kind == SubjectKind::Field && subject.field == Field::Sex) return sexText(value);
    return valueWithName(subject, std::string(value));
}

QString inSentence(const QString &title)
{
    if (title.size() < 2 || title.at(1).isUpper()) return title;
    return title.at(0).toLower() + title.mid(1);
}

} // namespace filature::words
