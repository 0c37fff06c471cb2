// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewwords.h"

#include "fields/normalise.h"
#include "words/findingwords.h"
#include "words/language.h"
#include "words/safetext.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace filature::overview {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OverviewWords)
};

QString levelWords(fields::Level level)
{
    using enum fields::Level;
    switch (level) {
    case Format: return Words::tr("not of the form of the field");
    case Invalid: return Words::tr("impossible content");
    case PrecisionLost: return Words::tr("rounded by a spreadsheet");
    case KeyBad: return Words::tr("check digits do not fit");
    case Sentinel: return Words::tr("stands for “unknown”");
    case KeyOkStructureOdd: return Words::tr("right key, unusual structure");
    default: return words::safeText(fields::levelName(level));
    }
}

QString flagWords(std::string_view flag)
{
    constexpr std::array<std::pair<std::string_view, const char *>, 7> kFlags{{
        {"short", QT_TRANSLATE_NOOP("OverviewWords", "fewer cells than columns")},
        {"long", QT_TRANSLATE_NOOP("OverviewWords", "more cells than columns")},
        {"stray_quote", QT_TRANSLATE_NOOP("OverviewWords", "a stray quote, read as data")},
        {"undecodable", QT_TRANSLATE_NOOP("OverviewWords", "bytes that are no text")},
        {"fallback", QT_TRANSLATE_NOOP("OverviewWords", "another encoding than the rest")},
        {"nul", QT_TRANSLATE_NOOP("OverviewWords", "a NUL byte")},
        {"huge", QT_TRANSLATE_NOOP("OverviewWords", "a cell over 1 MiB")},
    }};
    const auto *found = std::ranges::find(kFlags, flag, &std::pair<std::string_view, const char *>::first);
    return found == kFlags.end() ? words::safeText(flag) : QCoreApplication::translate("OverviewWords", found->second);
}

} // namespace

QString categoryWords(fields::Category category)
{
    using enum fields::Category;
    switch (category) {
    case Identity: return Words::tr("Identity");
    case Contact: return Words::tr("Contact");
    case Nir: return Words::tr("NIR");
    case Health: return Words::tr("Health");
    case Credentials: return Words::tr("Login and password");
    case Insurance: return Words::tr("Insurance");
    case Doctor: return Words::tr("Doctor");
    case FreeText: return Words::tr("Free text");
    default: return words::safeText(fields::categoryName(category));
    }
}

QString fieldWords(fields::Field field)
{
    using enum fields::Field;
    switch (field) {
    case Civility: return Words::tr("Civility");
    case BirthRank: return Words::tr("Birth rank");
    case Phenotype: return Words::tr("Phenotype");
    case Kell: return Words::tr("Kell");
    case Identifier: return Words::tr("Identifier");
    case Sex: return Words::tr("Sex");
    case BirthDate: return Words::tr("Birth date");
    case Nir: return Words::tr("NIR");
    case Postcode: return Words::tr("Postcode");
    case Phone: return Words::tr("Phone");
    case Mobile: return Words::tr("Mobile");
    case Email: return Words::tr("E-mail");
    case BloodGroup: return Words::tr("Blood group");
    case Rpps: return Words::tr("RPPS");
    case Adeli: return Words::tr("ADELI");
    case Finess: return Words::tr("FINESS");
    case DoctorPostcode: return Words::tr("Postcode of the doctor");
    case LabPostcode: return Words::tr("Postcode of the laboratory");
    case EntryDate: return Words::tr("Date of entry");
    default: return words::fieldWord(field);
    }
}

QString damageWords(const items::DamageFigure &damage)
{
    if (damage.subject.kind == records::SubjectKind::Flag) return flagWords(damage.what);
    const auto level = fields::levelByName(damage.what);
    return level ? levelWords(*level) : words::safeText(damage.what);
}

QString dayWords(const std::string &day)
{
    const QDate date = QDate::fromString(QString::fromStdString(day), Qt::ISODate);
    return date.isValid() ? QLocale().toString(date, QStringLiteral("dd/MM/yyyy")) : words::safeText(day);
}

QString shareWords(std::uint64_t part, std::uint64_t whole)
{
    if (whole == 0) return {};
    const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    if (part > 0 && percent < 0.1) return Words::tr("< %1 %").arg(words::formatReal(0.1, 1));
    return Words::tr("%1 %").arg(words::formatReal(percent, 1));
}

} // namespace filature::overview
