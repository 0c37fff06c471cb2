// SPDX-License-Identifier: GPL-3.0-or-later
#include "notebook/notebook.h"

#include "core/clock.h"
#include "core/validutf8.h"
#include "storage/account.h"
#include "storage/journal.h"

#include <algorithm>

namespace filature::notebook {

namespace {

using storage::Connection;
using storage::Statement;

// The tables are alike but for the key.
struct Table
{
    std::string_view name;
    std::string_view key;
    std::string_view text;
};

Table tableOf(const Place &place)
{
    if (std::holds_alternative<NoteOf>(place)) return {"note", "record", "text"};
    return {"saved_filter", "name", "filter"};
}

void bindKey(Statement &statement, const Place &place)
{
    if (const auto *note = std::get_if<NoteOf>(&place)) statement.bind(0, note->record.value);
    else statement.bind(0, std::get<FilterNamed>(place).name);
}

Result<void> checkName(std::string_view name)
{
    constexpr unsigned char kDelete = 0x7f;
    const auto isControl = [](char letter) { return static_cast<unsigned char>(letter) < ' ' || static_cast<unsigned char>(letter) == kDelete; };
    if (name.empty() || name.size() > kMostName) return fail(ErrorCode::BadInput, "a name has 1 to 200 bytes");
    if (validUtf8(name) != name || std::ranges::any_of(name, isControl)) return fail(ErrorCode::BadInput, "a name is one line of UTF-8");
    return {};
}

Result<void> checkRecord(Connection &connection, RecordId record)
{
    FILATURE_TRY_ASSIGN(rows, connection.prepare("SELECT 1 FROM segment WHERE id = ? AND records > ?"));
    constexpr unsigned kSegmentBits = 16;
    rows.bind(0, record.value >> kSegmentBits).bind(1, record.value & ((1U << kSegmentBits) - 1));
    FILATURE_TRY_ASSIGN(isThere, rows.step());
    if (!isThere) return fail(ErrorCode::NotFound, "no record " + std::to_string(record.value));
    return {};
}

Result<void> check(Connection &connection, const Place &place, const std::optional<std::string> &text)
{
    if (text && text->size() > kMostText) return fail(ErrorCode::BadInput, "longer than 1 MiB");
    if (text && validUtf8(*text) != *text) return fail(ErrorCode::BadInput, "the text is no UTF-8");
    if (const auto *filter = std::get_if<FilterNamed>(&place)) return checkName(filter->name);
    return checkRecord(connection, std::get<NoteOf>(place).record);
}

Result<void> change(Connection &writer, const Place &place, std::string_view text, std::int64_t now)
{
    const Table table = tableOf(place);
    if (text.empty()) {
        FILATURE_TRY_ASSIGN(removal, writer.prepare(std::format("DELETE FROM {} WHERE {} = ?", table.name, table.key)));
        bindKey(removal, place);
        return removal.run();
    }
    FILATURE_TRY_ASSIGN(insertion, writer.prepare(std::format("INSERT OR REPLACE INTO {}({}, {}, author, utc_us) VALUES(?, ?, ?, ?)", table.name, table.key, table.text)));
    bindKey(insertion, place);
    insertion.bind(1, text).bind(2, storage::authorName()).bind(3, now);
    return insertion.run();
}

// That something was written, where, and a keyed hash of it: what is in it stays in the tables.
std::string payloadOf(const storage::CaseFile &caseFile, const Place &place, std::string_view text)
{
    std::string payload = "{";
    if (const auto *note = std::get_if<NoteOf>(&place)) payload += "\"record\":" + std::to_string(note->record.value);
    else payload += "\"name\":" + storage::jsonString(std::get<FilterNamed>(place).name);
    if (text.empty()) payload += ",\"removed\":true";
    else payload += ",\"text\":" + storage::jsonString(storage::Journal::literalHash(caseFile, text)) + ",\"bytes\":" + std::to_string(text.size());
    return payload + "}";
}

} // namespace

Result<std::optional<Entry>> find(Connection &connection, const Place &place)
{
    const Table table = tableOf(place);
    FILATURE_TRY_ASSIGN(rows, connection.prepare(std::format("SELECT {}, author, utc_us FROM {} WHERE {} = ?", table.text, table.name, table.key)));
    bindKey(rows, place);
    FILATURE_TRY_ASSIGN(isThere, rows.step());
    if (!isThere) return std::nullopt;
    return Entry{std::string(rows.text(0)), std::string(rows.text(1)), rows.integer(2)};
}

Result<std::vector<SavedFilter>> savedFilters(Connection &connection)
{
    FILATURE_TRY_ASSIGN(rows, connection.prepare("SELECT name, filter, author, utc_us FROM saved_filter ORDER BY name"));
    std::vector<SavedFilter> filters;
    while (true) {
        FILATURE_TRY_ASSIGN(row, rows.step());
        if (!row) return filters;
        filters.push_back({std::string(rows.text(0)), {std::string(rows.text(1)), std::string(rows.text(2)), rows.integer(3)}});
    }
}

Result<std::optional<std::string>> write(const storage::CaseFile &caseFile, Connection &writer, const Place &place, const std::optional<std::string> &text)
{
    const std::string wanted = text.value_or(std::string());
    storage::Journal journal(caseFile, writer);
    FILATURE_TRY_ASSIGN(transaction, storage::Transaction::begin(writer));
    FILATURE_TRY(check(writer, place, text));
    FILATURE_TRY_ASSIGN(before, find(writer, place));
    std::optional<std::string> former;
    if (before) former = std::move(before->text);
    if (former.value_or(std::string()) == wanted) return former;
    FILATURE_TRY(change(writer, place, wanted, caseFile.clock().utcMicroseconds()));
    const std::string_view action = std::holds_alternative<NoteOf>(place) ? "note" : "save-filter";
    FILATURE_TRY(journal.append(storage::JournalChain::Content, action, payloadOf(caseFile, place, wanted)));
    FILATURE_TRY(transaction.commit());
    journal.updateWitness();
    return former;
}

} // namespace filature::notebook
