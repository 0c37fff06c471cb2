// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/recorddetail.h"

#include "core/safetext.h"

#include <algorithm>
#include <string>
#include <utility>

namespace filature::items {

namespace {

QString shown(std::string_view text) { return QString::fromStdString(safeText(text)); }

QString nameOf(const records::EvidenceInfo &evidence)
{
    const std::string &path = evidence.member.empty() ? evidence.path : evidence.member;
    const auto slash = path.rfind('/');
    return shown(slash == std::string::npos ? std::string_view(path) : std::string_view(path).substr(slash + 1));
}

Result<const records::EvidenceInfo *> evidenceOf(const records::RecordStore &store, const std::vector<records::EvidenceInfo> &evidence, RecordId record)
{
    const auto segment = std::ranges::lower_bound(store.segments(), SegmentId{record.value >> 16}, {}, &records::SegmentInfo::id);
    if (segment == store.segments().end() || segment->id.value != record.value >> 16) return fail(ErrorCode::NotFound, "no such record");
    const auto found = std::ranges::find(evidence, segment->evidence, &records::EvidenceInfo::id);
    if (found == evidence.end()) return fail(ErrorCode::NotFound, "no such evidence");
    return &*found;
}

Result<std::vector<DetailField>> readFields(const std::shared_ptr<const access::RecordsView> &view, RecordId record, const records::Reveal &reveal)
{
    std::vector<DetailField> all;
    std::vector<records::TableColumn> columns;
    for (const fields::FieldInfo &info : fields::allFields()) {
        if (view->store().column(records::ColumnKind::Field, info.name) == nullptr) continue;
        all.push_back({info.field, {}, std::nullopt});
        columns.push_back({records::FilterSubject::ofField(info.field), {}});
    }
    const std::size_t count = columns.size();
    for (std::size_t i = 0; i < count; ++i) columns.push_back({records::FilterSubject::ofLevel(all[i].field), {}});
    std::vector<ShownCell> cells;
    FILATURE_TRY(CellReader(view, columns, reveal).read(record, cells));
    for (std::size_t i = 0; i < count; ++i) {
        all[i].cell = std::move(cells[i]);
        if (fields::info(all[i].field).hasLevel) all[i].level = fields::levelByName(cells[count + i].text.toStdString());
    }
    std::erase_if(all, [](const DetailField &field) { return field.cell.state == CellState::Empty; });
    return all;
}

void takeColumns(const records::ReadingInfo &reading, RecordDetail &detail)
{
    for (const std::string &name : reading.columns) detail.columns.push_back(shown(name));
    detail.isMapped.assign(detail.columns.size(), false);
    for (const fields::FieldMapping &mapping : reading.mapping.fields)
        for (const std::uint32_t column : mapping.columns)
            if (column < detail.isMapped.size()) detail.isMapped[column] = true;
}

} // namespace

Result<RecordDetail> readRecordDetail(const std::shared_ptr<const access::RecordsView> &view, const std::vector<records::EvidenceInfo> &evidence,
                                      RecordId record, const records::Reveal &reveal, JobControl &job)
{
    FILATURE_TRY_ASSIGN(info, evidenceOf(view->store(), evidence, record));
    FILATURE_TRY_ASSIGN(rows, view->store().rows({record.value >> 16}));
    if ((record.value & 0xFFFF) >= rows->size()) return fail(ErrorCode::NotFound, "no such record");
    const records::StoredRow &row = (*rows)[record.value & 0xFFFF];
    RecordDetail detail;
    detail.record = record;
    detail.evidence = info->id;
    detail.evidenceName = nameOf(*info);
    detail.row = row.row;
    detail.line = row.line;
    detail.offset = row.offset;
    detail.length = row.length;
    detail.flags = row.flags;
    takeColumns(info->reading, detail);
    FILATURE_TRY_ASSIGN(fieldsRead, readFields(view, record, reveal));
    detail.fields = std::move(fieldsRead);
    FILATURE_TRY(job.check());
    FILATURE_TRY_ASSIGN(connection, view->store().caseFile().connect(storage::CaseFile::Access::Read));
    FILATURE_TRY_ASSIGN(source, readSourceRow(connection, view->store(), *info, record, row, view->rules(), reveal));
    detail.source = std::move(source);
    FILATURE_TRY_ASSIGN(neighbours, countNeighbours(*view, record, job));
    detail.neighbours = std::move(neighbours);
    return detail;
}

} // namespace filature::items
