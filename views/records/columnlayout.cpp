// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/columnlayout.h"

#include "records/filter/filternames.h"
#include "records/tablereader.h"
#include "words/subjectwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace filature::recordpages {

namespace {

using fields::Field;
using records::FilterSubject;
using records::SubjectKind;

constexpr int kNarrow = 64;
constexpr int kMiddle = 108;
constexpr int kWide = 136;
constexpr int kWidest = 2000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Columns)
};

bool exists(const records::RecordStore &store, Field field) { return store.column(records::ColumnKind::Field, fields::info(field).name) != nullptr; }

bool isDepartement(Field field) { return field >= Field::DeptLab; }

int fieldWidth(Field field)
{
    using enum Field;
    switch (field) {
    case Sex:
    case Civility:
    case BirthRank:
    case Ald:
    case Kell: return kNarrow - 8;
    case DeptLab:
    case DeptPatient:
    case DeptPrescriber:
    case DeptNir: return kNarrow;
    case BirthDate:
    case BloodGroup:
    case Lab: return kNarrow + 16;
    case LastName:
    case BirthName:
    case FirstName: return kMiddle + 12;
    case Nir: return kMiddle - 12;
    case Email:
    case Address:
    case Insurer:
    case LabName: return kWide + 24;
    case Comment: return 2 * kWide;
    default: return kMiddle;
    }
}

QString keyText(const FilterSubject &subject) { return QString::fromStdString(subjectKey(subject)); }

} // namespace

std::vector<FilterSubject> possibleColumns(const records::RecordStore &store)
{
    std::vector<FilterSubject> subjects;
    for (const SubjectKind kind : {SubjectKind::Evidence, SubjectKind::Row, SubjectKind::Line, SubjectKind::Record, SubjectKind::Flag})
        subjects.push_back(FilterSubject::of(kind));
    for (const fields::FieldInfo &info : fields::allFields())
        if (exists(store, info.field)) subjects.push_back(FilterSubject::ofField(info.field));
    for (const Field place : {Field::DeptLab, Field::DeptPatient, Field::DeptPrescriber, Field::DeptNir})
        if (exists(store, place)) subjects.push_back(FilterSubject::ofRegion(place));
    for (const fields::FieldInfo &info : fields::allFields())
        if (store.column(records::ColumnKind::Level, info.name) != nullptr) subjects.push_back(FilterSubject::ofLevel(info.field));
    for (const records::ColumnInfo &column : store.columns())
        if (column.kind == records::ColumnKind::Source) subjects.push_back(FilterSubject::ofColumn(column.name));
    return subjects;
}

ColumnLayout usualLayout(const records::RecordStore &store)
{
    using enum Field;
    constexpr std::array kUsual = {Lab, LastName, FirstName, BirthDate, Sex, Nir, DeptPatient, Mobile, Email, BloodGroup, Insurer, EntryDate};
    ColumnLayout layout{{FilterSubject::of(SubjectKind::Row), usualWidth(FilterSubject::of(SubjectKind::Row)), true}};
    for (const Field field : kUsual)
        if (exists(store, field)) layout.push_back({FilterSubject::ofField(field), fieldWidth(field), false});
    // A table of which nothing is known shows its own columns.
    constexpr std::size_t kFew = 4;
    constexpr std::size_t kMost = 12;
    for (const records::ColumnInfo &column : store.columns())
        if (layout.size() < kFew && column.kind == records::ColumnKind::Source) layout.push_back({FilterSubject::ofColumn(column.name), kMiddle, false});
        else if (layout.size() >= kMost) break;
    return layout;
}

int usualWidth(const FilterSubject &subject)
{
    if (subject.kind == SubjectKind::Field) return fieldWidth(subject.field);
    if (subject.kind == SubjectKind::Row || subject.kind == SubjectKind::Line || subject.kind == SubjectKind::Record) return kNarrow + 16;
    return subject.kind == SubjectKind::Evidence ? kNarrow : kWide;
}

QString columnTitle(const FilterSubject &subject)
{
    if (subject.kind == SubjectKind::Row) return Words::tr("No.", "header of the row number");
    if (subject.kind == SubjectKind::Evidence) return Words::tr("Ev.", "header of the number of the evidence");
    if (subject.kind != SubjectKind::Field) return words::subjectTitle(subject);
    if (isDepartement(subject.field)) return Words::tr("Dept.", "header of a département");
    switch (subject.field) {
    case Field::Lab: return Words::tr("Lab", "header of the laboratory");
    case Field::BirthDate: return Words::tr("Born", "header of the birth date");
    case Field::BloodGroup: return Words::tr("Group", "header of the blood group");
    case Field::EntryDate: return Words::tr("Entry", "header of the entry date");
    default: return words::fieldTitle(subject.field);
    }
}

QString columnWords(const FilterSubject &subject)
{
    const QString title = words::subjectWords(subject);
    return subject.kind == SubjectKind::Column ? Words::tr("%1 (column of the source)").arg(title) : title;
}

std::string subjectKey(const FilterSubject &subject)
{
    if (subject.kind != SubjectKind::Column) return records::subjectName(subject, records::FilterLanguage::English);
    std::string name;
    for (const char c : subject.column) name.append(c == '"' ? 2 : 1, c);
    return "col:\"" + name + '"';
}

QVariantMap stateOf(const ColumnLayout &layout, const std::vector<access::SortSubject> &sort)
{
    QVariantList columns;
    for (const ColumnPlace &place : layout)
        columns << QVariantMap{{QStringLiteral("name"), keyText(place.subject)}, {QStringLiteral("width"), place.width}, {QStringLiteral("pinned"), place.isPinned}};
    QVariantList keys;
    for (const auto &[subject, order] : sort)
        keys << QVariantMap{{QStringLiteral("name"), keyText(subject)}, {QStringLiteral("descending"), order == records::SortOrder::Descending}};
    return {{QStringLiteral("columns"), columns}, {QStringLiteral("sort"), keys}};
}

ColumnLayout layoutOf(const QVariantMap &state)
{
    ColumnLayout layout;
    for (const QVariant &each : state.value(QStringLiteral("columns")).toList()) {
        const QVariantMap map = each.toMap();
        auto column = records::tableColumnByName(map.value(QStringLiteral("name")).toString().toStdString());
        if (!column || std::ranges::contains(layout, column->subject, &ColumnPlace::subject)) continue;
        const int width = std::clamp(map.value(QStringLiteral("width")).toInt(), kNarrow / 2, kWidest);
        layout.push_back({std::move(column->subject), width, map.value(QStringLiteral("pinned")).toBool()});
    }
    std::ranges::stable_partition(layout, &ColumnPlace::isPinned);
    return layout;
}

std::vector<access::SortSubject> sortOf(const QVariantMap &state)
{
    std::vector<access::SortSubject> sort;
    for (const QVariant &each : state.value(QStringLiteral("sort")).toList()) {
        const QVariantMap map = each.toMap();
        auto column = records::tableColumnByName(map.value(QStringLiteral("name")).toString().toStdString());
        if (!column) continue;
        using enum records::SortOrder;
        sort.push_back({std::move(column->subject), map.value(QStringLiteral("descending")).toBool() ? Descending : Ascending});
    }
    return sort;
}

} // namespace filature::recordpages
