// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/cellstable.h"

#include "records/recordwalk.h"

#include <algorithm>
#include <utility>

namespace filature::records {

namespace {

constexpr int kRecordColumn = 0;
constexpr int kNameColumn = 1;

class CellsCursor final : public storage::VirtualCursor
{
public:
    CellsCursor(RecordStore &store, const MaskRules &rules, const Reveal &reveal, RecordWalk walk, std::vector<const ColumnInfo *> columns)
        : m_store(store), m_rules(rules), m_reveal(reveal), m_walk(walk), m_columns(std::move(columns)), m_column(m_columns.size())
    {
    }

    Result<bool> next() override
    {
        while (true) {
            if (m_column + 1 < m_columns.size()) ++m_column;
            else if (!m_columns.empty() && m_walk.next()) m_column = 0;
            else return false;
            m_text.clear();
            FILATURE_TRY(m_store.appendText({m_walk.record()}, m_columns[m_column]->id, m_text));
            if (m_text.empty()) continue;
            m_shown.clear();
            m_rules.show(FilterSubject::ofColumn(m_columns[m_column]->name), m_text, m_reveal, m_shown);
            return true;
        }
    }

    Result<void> column(int column, storage::SqlResult &result) override
    {
        if (column == kRecordColumn) result.setInteger(m_walk.record());
        else result.setTextView(column == kNameColumn ? std::string_view(m_columns[m_column]->name) : std::string_view(m_shown));
        return {};
    }

    std::int64_t rowId() const override { return std::int64_t{m_walk.record()} << 24 | static_cast<std::int64_t>(m_column); }

private:
    RecordStore &m_store;
    const MaskRules &m_rules;
    const Reveal &m_reveal;
    RecordWalk m_walk;
    std::vector<const ColumnInfo *> m_columns;
    std::size_t m_column;
    std::string m_text;
    std::string m_shown;
};

} // namespace

CellsTable::CellsTable(std::shared_ptr<RecordStore> store, std::shared_ptr<const MaskRules> rules, Reveal reveal)
    : m_store(std::move(store)), m_rules(std::move(rules)), m_reveal(std::move(reveal))
{
}

std::vector<storage::VirtualColumn> CellsTable::columns() const
{
    return {{"record", "INTEGER", true}, {"column", "TEXT", true}, {"value", "TEXT", false}};
}

double CellsTable::estimatedRows(std::span<const storage::VirtualConstraint> constraints) const
{
    double records = static_cast<double>(m_store->recordCount());
    double columns = static_cast<double>(std::max<std::size_t>(1, m_store->columns().size()));
    for (const storage::VirtualConstraint &constraint : constraints) {
        const bool isEqual = constraint.comparison == storage::Comparison::Equal;
        if (constraint.column == kNameColumn && isEqual) columns = 1;
        if (constraint.column == kRecordColumn) records = isEqual ? 1 : records / 4;
    }
    return std::max(1.0, records * columns);
}

Result<std::unique_ptr<storage::VirtualCursor>> CellsTable::open(std::span<const storage::VirtualConstraint> constraints) const
{
    RecordWalk walk(*m_store);
    const std::string *name = nullptr;
    for (const storage::VirtualConstraint &constraint : constraints) {
        if (constraint.column == kRecordColumn) walk.narrowRecords(constraint);
        if (constraint.column == kNameColumn && constraint.comparison == storage::Comparison::Equal) name = std::get_if<std::string>(&constraint.value);
    }
    std::vector<const ColumnInfo *> columns;
    for (const ColumnInfo &column : m_store->columns())
        if (column.kind == ColumnKind::Source && (name == nullptr || column.name == *name)) columns.push_back(&column);
    return std::make_unique<CellsCursor>(*m_store, *m_rules, m_reveal, walk, std::move(columns));
}

} // namespace filature::records
