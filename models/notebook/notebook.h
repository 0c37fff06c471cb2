// SPDX-License-Identifier: GPL-3.0-or-later
// What investigators write into a case: notes on records, and filters kept under a name. Every change is journalled in the content
// chain, without its text, in the same transaction.
#pragma once

#include "core/error.h"
#include "core/ids.h"
#include "storage/casefile.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace filature::notebook {

inline constexpr std::size_t kMostText = std::size_t{1} << 20; // bytes of a note or filter
inline constexpr std::size_t kMostName = 200;                  // bytes of a name

// Where something is written: one note (Markdown) for each record, one filter (in the filter language) for each name.
struct NoteOf
{
    RecordId record;
    friend bool operator==(const NoteOf &, const NoteOf &) = default;
};
struct FilterNamed
{
    std::string name;
    friend bool operator==(const FilterNamed &, const FilterNamed &) = default;
};
using Place = std::variant<NoteOf, FilterNamed>;

struct Entry
{
    std::string text;
    std::string author;
    std::int64_t utcMicroseconds = 0;
};

struct SavedFilter
{
    std::string name;
    Entry entry;
};

[[nodiscard]] Result<std::optional<Entry>> find(storage::Connection &connection, const Place &place);
[[nodiscard]] Result<std::vector<SavedFilter>> savedFilters(storage::Connection &connection); // by name, bytewise

// Writes the text there, or takes away what is there (nothing, or an empty text), and gives what was there before, so that a
// change can be undone. The same text again changes and journals nothing. BadInput: no UTF-8, longer than kMostText, a name that
// is empty, longer than kMostName or holds control characters. NotFound: no such record.
[[nodiscard]] Result<std::optional<std::string>> write(const storage::CaseFile &caseFile, storage::Connection &writer, const Place &place,
                                                       const std::optional<std::string> &text);

} // namespace filature::notebook
