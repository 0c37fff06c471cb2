// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/accesslog.h"

#include "access/opencase.h"
#include "core/jsonwriter.h"
#include "records/filter/filternames.h"
#include "records/filter/filterprinter.h"
#include "storage/journal.h"

#include <algorithm>

namespace filature::access {

namespace {

void addReason(JsonWriter &payload, const RevealRequest &request)
{
    payload.text("reason", request.reason);
    if (!request.physician.empty()) payload.text("physician", request.physician);
}

} // namespace

bool RevealRequest::showsHealth() const { return reveal.everything || std::ranges::any_of(reveal.fields, fields::isHealth); }

std::string AccessLog::hashOf(std::string_view literal) { return storage::Journal::literalHash(m_case.file(), literal); }

Result<void> AccessLog::enter(std::string_view action, const std::string &payload)
{
    if (m_case.isReadOnly()) return fail(ErrorCode::Refused, "what is shown cannot be journalled");
    return m_case.journalAccess(action, payload);
}

void AccessLog::addReveal(JsonWriter &payload, const RevealRequest &request)
{
    payload.key("fields").beginArray();
    if (request.reveal.everything) payload.text("all");
    for (const fields::Field field : request.reveal.fields) payload.text(fields::info(field).name);
    payload.endArray().key("columns").beginArray();
    for (const std::string &column : request.reveal.columns) payload.text(hashOf(column));
    payload.endArray();
    addReason(payload, request);
}

void AccessLog::addSort(JsonWriter &payload, const std::vector<SortSubject> &sort)
{
    payload.key("sort").beginArray();
    for (const auto &[subject, order] : sort) {
        payload.beginObject().text("subject", records::subjectName(subject, records::FilterLanguage::English));
        if (!subject.column.empty()) payload.text("column", hashOf(subject.column));
        payload.boolean("descending", order == records::SortOrder::Descending).endObject();
    }
    payload.endArray();
}

Result<std::optional<Error>> AccessLog::look(const Look &look, const RevealRequest &request)
{
    const bool isReveal = !request.reveal.isNothing();
    if (!isReveal && (!look.usesMasked || m_case.isReadOnly())) return std::nullopt;
    JsonWriter payload;
    payload.beginObject().text("command", look.command);
    if (isReveal) addReveal(payload, request);
    const auto hash = [this](std::string_view literal) { return hashOf(literal); };
    if (look.statement.empty())
        payload.key("filter").raw(records::toJournalJson(look.filter, hash));
    else
        payload.text("statement", hashOf(look.statement));
    if (!look.sort.empty()) addSort(payload, look.sort);
    if (look.results) payload.number("results", *look.results);
    auto entered = enter(isReveal ? "reveal" : "query", payload.endObject().take());
    if (entered) return std::nullopt;
    if (isReveal || entered.error().code != ErrorCode::DiskFull) return std::unexpected(std::move(entered).error());
    return std::move(entered).error(); // masked data can be seen all the same, as on a read-only medium
}

Result<void> AccessLog::verbatim(const std::vector<EvidenceId> &evidence, const RevealRequest &request)
{
    JsonWriter payload;
    payload.beginObject().key("evidence").beginArray();
    for (const EvidenceId id : evidence) payload.number(id.value);
    payload.endArray();
    addReason(payload, request);
    return enter("verbatim", payload.endObject().take());
}

Result<void> AccessLog::setAside(EvidenceId evidence, std::uint64_t rows)
{
    JsonWriter payload;
    payload.beginObject().number("evidence", evidence.value).number("rows", rows).endObject();
    return enter("set-aside", payload.take());
}

} // namespace filature::access
