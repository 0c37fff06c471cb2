// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/mappingfile.h"

#include "core/outputfile.h"
#include "ingest/bytesource.h"

namespace filature::evidencepages {

namespace {

constexpr std::size_t kMostMappingBytes = std::size_t{16} * 1024 * 1024;

} // namespace

Result<fields::Mapping> readMapping(const std::string &path)
{
    FILATURE_TRY_ASSIGN(source, ingest::openFile(path, ingest::LinkPolicy::Follow));
    if (source->size() > kMostMappingBytes) return failAt(ErrorCode::BadInput, path, -1, "too large for a mapping");
    std::string text(static_cast<std::size_t>(source->size()), '\0');
    FILATURE_TRY_ASSIGN(got, source->read(0, text));
    text.resize(got);
    auto mapping = fields::mappingFromJson(text);
    if (!mapping) mapping.error().path = path;
    return mapping;
}

Result<std::monostate> writeMapping(const std::string &path, const fields::Mapping &mapping)
{
    FILATURE_TRY_ASSIGN(file, OutputFile::create(path));
    FILATURE_TRY(file.write(fields::mappingToJson(mapping) + '\n'));
    FILATURE_TRY(file.commit());
    return std::monostate{};
}

} // namespace filature::evidencepages
