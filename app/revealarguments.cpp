// SPDX-License-Identifier: GPL-3.0-or-later
#include "revealarguments.h"

#include "access/opencase.h"
#include "messages.h"

#include <QCoreApplication>

#include <cstdlib>
#include <utility>

namespace filature::app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AccessLog)
};

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

words::Outcome<void> checkWritable(const access::OpenCase &opened)
{
    if (!opened.isReadOnly()) return {};
    return words::refuse(ErrorCode::Refused,
                         Words::tr("This case cannot be written here, so what is shown cannot be journalled."),
                         Words::tr("Copy the case to a folder that can be written."));
}

} // namespace

void RevealArguments::declare(const Arguments &command)
{
    command.option("--reveal", m_names, Words::tr("FIELD,..."),
                   Words::tr("fields to show unmasked, separated by commas, or 'all'"));
    command.option("--reason", m_reason, Words::tr("TEXT"), Words::tr("why; it is kept in the journal"));
}

words::Outcome<RevealRequest> RevealArguments::request() const
{
    RevealRequest request;
    request.reason = m_reason;
    if (const char *physician = std::getenv("FILATURE_PHYSICIAN"); physician != nullptr) request.physician = physician;
    if (isBlank(m_names)) return request;
    auto reveal = records::revealByNames(m_names);
    if (!reveal) {
        words::Failure failure(ErrorCode::Usage, Words::tr("--reveal names a field that does not exist."),
                        Words::tr("Name fields as in the filter language, separated by commas, or 'all'."));
        failure.error.detail = reveal.error().detail;
        return std::unexpected(std::move(failure));
    }
    if (isBlank(m_reason))
        return words::refuse(ErrorCode::Refused,
                      Words::tr("Data are only shown unmasked for a reason, which the journal keeps."),
                      Words::tr("Add --reason TEXT, or leave --reveal out to see masked data."));
    request.reveal = std::move(*reveal);
    return request;
}

words::Outcome<void> enterLook(const access::OpenCase &opened, const Messages &messages, const Look &look,
                               const RevealRequest &request)
{
    if (!request.reveal.isNothing()) {
        if (request.showsHealth() && request.physician.empty())
            messages.note(Words::tr(
                "Health data are revealed and no physician is named; FILATURE_PHYSICIAN=NAME enters one in the journal."));
        FILATURE_TRY(checkWritable(opened));
    }
    FILATURE_TRY_ASSIGN(notEntered, access::AccessLog(opened).look(look, request));
    if (!notEntered) return {};
    messages.warn(Words::tr("this look could not be journalled."));
    messages.tell(*notEntered);
    return {};
}

words::Outcome<void> enterVerbatim(const access::OpenCase &opened, const std::vector<EvidenceId> &evidence,
                                   const RevealRequest &request)
{
    FILATURE_TRY(checkWritable(opened));
    return access::AccessLog(opened).verbatim(evidence, request);
}

words::Outcome<void> enterSetAside(const access::OpenCase &opened, EvidenceId evidence, std::uint64_t rows)
{
    FILATURE_TRY(checkWritable(opened));
    return access::AccessLog(opened).setAside(evidence, rows);
}

} // namespace filature::app
