// SPDX-License-Identifier: GPL-3.0-or-later
#include "accesslog.h"

#include "jsonoutput.h"
#include "messages.h"
#include "opencase.h"
#include "records/filter/filternames.h"
#include "records/filter/filterprinter.h"
#include "safetext.h"
#include "storage/journal.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace filature::app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccessLog)
};

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// A physician who is present is named in the environment; health data are shown under that name (law of 6 January 1978,
// article 19).
void addReason(JsonWriter &payload, std::string_view reason)
{
    payload.text("reason", reason);
    if (const char *physician = std::getenv("FILATURE_PHYSICIAN"); physician != nullptr && *physician != '\0')
        payload.text("physician", physician);
}

bool revealsHealth(const records::Reveal &reveal)
{
    return reveal.everything || std::ranges::any_of(reveal.fields, fields::isHealth);
}

} // namespace

void RevealArguments::declare(const Arguments &command)
{
    command.option("--reveal", m_names, Words::tr("FIELD,..."),
                   Words::tr("fields to show unmasked, separated by commas, or 'all'"));
    command.option("--reason", m_reason, Words::tr("TEXT"), Words::tr("why; it is kept in the journal"));
}

Outcome<RevealRequest> RevealArguments::request() const
{
    RevealRequest request;
    request.reason = m_reason;
    if (isBlank(m_names)) return request;
    auto reveal = records::revealByNames(m_names);
    if (!reveal) {
        Failure failure(ErrorCode::Usage, Words::tr("--reveal names a field that does not exist."),
                        Words::tr("Name fields as in the filter language, separated by commas, or 'all'."));
        failure.error.detail = reveal.error().detail;
        return std::unexpected(std::move(failure));
    }
    if (isBlank(m_reason))
        return refuse(ErrorCode::Refused,
                      Words::tr("Data are only shown unmasked for a reason, which the journal keeps."),
                      Words::tr("Add --reason TEXT, or leave --reveal out to see masked data."));
    request.reveal = std::move(*reveal);
    return request;
}

std::string AccessLog::hashOf(std::string_view literal)
{
    return storage::Journal(m_case.file(), m_case.reader()).literalHash(literal);
}

Outcome<void> AccessLog::enter(std::string_view action, const std::string &payload)
{
    if (m_case.isReadOnly())
        return refuse(ErrorCode::Refused,
                      Words::tr("This case cannot be written here, so what is shown cannot be journalled."),
                      Words::tr("Copy the case to a folder that can be written."));
    FILATURE_TRY(m_case.journalAccess(action, payload));
    return {};
}

void AccessLog::addReveal(JsonWriter &payload, const RevealRequest &request)
{
    payload.key("fields").beginArray();
    if (request.reveal.everything) payload.text("all");
    for (const fields::Field field : request.reveal.fields)
        payload.text(fields::info(field).name);
    payload.endArray().key("columns").beginArray();
    for (const std::string &column : request.reveal.columns)
        payload.text(hashOf(column));
    payload.endArray();
    addReason(payload, request.reason);
    if (revealsHealth(request.reveal) && std::getenv("FILATURE_PHYSICIAN") == nullptr)
        m_messages.note(Words::tr(
            "Health data are revealed and no physician is named; FILATURE_PHYSICIAN=NAME enters one in the journal."));
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

Outcome<void> AccessLog::look(const Look &look, const RevealRequest &request)
{
    const bool isReveal = !request.reveal.isNothing();
    if (!isReveal && (!look.usesMasked || m_case.isReadOnly())) return {};
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
    if (entered || isReveal || entered.error().error.code != ErrorCode::DiskFull) return entered;
    // Masked data can be seen all the same, as on a read-only medium.
    m_messages.warn(Words::tr("this look could not be journalled."));
    m_messages.tell(entered.error());
    return {};
}

Outcome<void> AccessLog::verbatim(const std::vector<EvidenceId> &evidence, const std::string &reason)
{
    JsonWriter payload;
    payload.beginObject().key("evidence").beginArray();
    for (const EvidenceId id : evidence)
        payload.number(id.value);
    payload.endArray();
    addReason(payload, reason);
    return enter("verbatim", payload.endObject().take());
}

Outcome<void> AccessLog::setAside(EvidenceId evidence, std::uint64_t rows)
{
    JsonWriter payload;
    payload.beginObject().number("evidence", evidence.value).number("rows", rows).endObject();
    return enter("set-aside", payload.take());
}

} // namespace filature::app
