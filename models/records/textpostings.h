// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of the text index: sorted words with the places of the texts that hold them. FORMAT.md documents the bytes.
#pragma once

#include "core/error.h"
#include "records/textindex.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace filature::records {

constexpr std::size_t kTermsPerBlock = 256;
// A longer word is indexed by its beginning; what is found for one of this length must be checked against the text.
constexpr std::size_t kMaxTermBytes = 200;

class TermBlockWriter
{
public:
    // Terms ascending; the places are sorted and made unique in place.
    void add(std::string_view term, std::span<TextPlace> places);
    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] const std::string &firstTerm() const { return m_firstTerm; }
    [[nodiscard]] std::string finish() const;

private:
    std::string m_raw;
    std::string m_firstTerm;
    std::string m_lastTerm;
    std::size_t m_count = 0;
};

// Calls visit(term, places) for each term of a block until it returns false. `places` is decoded only when the visitor asks
// for it by calling it.
using TermVisitor = std::function<Result<bool>(std::string_view term, const std::function<Result<void>(std::vector<TextPlace> &)> &append)>;
[[nodiscard]] Result<void> readTermBlock(std::string_view data, const TermVisitor &visit);

} // namespace filature::records
