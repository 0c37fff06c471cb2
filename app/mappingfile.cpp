// SPDX-License-Identifier: GPL-3.0-or-later
#include "mappingfile.h"

#include "inputfile.h"

namespace filature::app {

namespace {

constexpr std::size_t kMostBytes = std::size_t{16} * 1024 * 1024;

} // namespace

words::Outcome<fields::Mapping> readMapping(const std::string &path, JobControl &job)
{
    FILATURE_TRY_ASSIGN(text, readInput(path, kMostBytes, job));
    auto mapping = fields::mappingFromJson(text);
    if (mapping) return std::move(*mapping);
    Error error = std::move(mapping).error();
    error.path = path;
    return std::unexpected(words::Failure(std::move(error)));
}

} // namespace filature::app
