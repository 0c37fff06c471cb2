// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/corpus.h"

#include <cstdlib>

namespace filature::test {

std::filesystem::path corpusFolder()
{
    if (const char *named = std::getenv("FILATURE_CORPUS"); named != nullptr && *named != '\0') return named;
    const std::filesystem::path beside = std::filesystem::path(FILATURE_SOURCE_DIR) / ".." / "shared" / "corpus";
    std::error_code ignored;
    return std::filesystem::is_directory(beside, ignored) ? std::filesystem::canonical(beside) : std::filesystem::path{};
}

bool corpusRequired() { return std::getenv("FILATURE_CORPUS_REQUIRED") != nullptr; }

} // namespace filature::test
