// SPDX-License-Identifier: GPL-3.0-or-later
#include "setasideoutput.h"

#include "core/jobcontrol.h"
#include "jsonoutput.h"
#include "casearguments.h"
#include "records/rowwriter.h"
#include "records/verbatim.h"
#include "session.h"
#include "standardoutput.h"

#include <array>
#include <functional>
#include <string>

namespace filature::app {

namespace {

constexpr std::size_t kJsonPiece = 64 * 1024;

using Visit = std::function<Result<void>(const records::SetAsideEntry &, const std::string &rawBase64)>;

Result<void> visitRows(Session &session, OpenCase &opened, const records::EvidenceInfo &evidence, const Visit &visit)
{
    return records::forEachSetAside(
        opened.reader(), evidence.reading.id, [&](const records::SetAsideEntry &entry) -> Result<void> {
            FILATURE_TRY(session.job.check());
            FILATURE_TRY_ASSIGN(raw, records::rawBytes(opened.reader(), evidence.id, entry.offset, entry.length));
            return visit(entry, toBase64(raw));
        });
}

} // namespace

words::Outcome<void> writeSetAsideCsv(Session &session, OpenCase &opened, const records::EvidenceInfo &evidence)
{
    constexpr std::array<std::string_view, 6> kColumns = {"block", "line", "offset", "length", "reason", "raw"};
    const auto writer = records::makeRowWriter(records::RowFormat::Csv,
                                               [&session](std::string_view bytes) { return session.out.write(bytes); });
    FILATURE_TRY(writer->begin(kColumns));
    FILATURE_TRY(
        visitRows(session, opened, evidence, [&writer](const records::SetAsideEntry &entry, const std::string &raw) {
            const std::array<std::string, 4> numbers = {std::to_string(entry.block), std::to_string(entry.line),
                                                        std::to_string(entry.offset), std::to_string(entry.length)};
            const std::array<std::string_view, 6> cells = {
                numbers[0], numbers[1], numbers[2], numbers[3], records::reasonName(entry.reason), raw};
            return writer->row(cells);
        }));
    FILATURE_TRY(writer->end());
    return {};
}

words::Outcome<void> writeSetAsideJson(Session &session, OpenCase &opened, const records::EvidenceInfo &evidence)
{
    JsonWriter json;
    json.beginObject().number("evidence", evidence.id.value).key("setAside").beginArray();
    const auto visit = [&](const records::SetAsideEntry &entry, const std::string &raw) -> Result<void> {
        json.beginObject().number("block", entry.block).number("line", entry.line).number("offset", entry.offset);
        json.number("length", entry.length)
            .text("reason", records::reasonName(entry.reason))
            .text("raw", raw)
            .endObject();
        return json.size() < kJsonPiece ? Result<void>{} : session.out.write(json.take());
    };
    FILATURE_TRY(visitRows(session, opened, evidence, visit));
    FILATURE_TRY(session.out.write(json.endArray().endObject().take() + '\n'));
    return {};
}

} // namespace filature::app
