// SPDX-License-Identifier: GPL-3.0-or-later
// Which byte sequences of a text could be its delimiter, quote or escape.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace filature::ingest {

struct DelimiterCandidate
{
    std::string bytes;
    double prior = 1; // how often such a delimiter is met
};

// Punctuation, blanks and control characters that occur in many lines, alone and grown to what always stands
// beside them (", ", "||", "~|~"). Best first, bounded in number.
[[nodiscard]] std::vector<DelimiterCandidate> delimiterCandidates(std::string_view text);
[[nodiscard]] double delimiterPrior(std::string_view bytes);

// '"' always; other quotes where cells seem to begin and end with them beside that delimiter.
[[nodiscard]] std::vector<std::string> quoteCandidates(std::string_view text, std::string_view delimiter);

} // namespace filature::ingest
