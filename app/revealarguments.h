// SPDX-License-Identifier: GPL-3.0-or-later
// What a command shows unmasked, and how it enters that in the journal.
#pragma once

#include "access/accesslog.h"
#include "arguments.h"
#include "words/failure.h"

#include <string>
#include <vector>

namespace filature::access {
class OpenCase;
}

namespace filature::app {

class Messages;

using access::Look;
using access::RevealRequest;
using access::SortSubject;

// --reveal and --reason.
class RevealArguments
{
public:
    void declare(const Arguments &command);
    // Refused when something is to be revealed without a reason; Usage for an unknown field.
    [[nodiscard]] words::Outcome<RevealRequest> request() const;

private:
    std::string m_names;
    std::string m_reason;
};

// As AccessLog does, in the user's words; a look that could not be journalled and may be taken all the same is warned of.
[[nodiscard]] words::Outcome<void> enterLook(const access::OpenCase &opened, const Messages &messages, const Look &look,
                                             const RevealRequest &request);
[[nodiscard]] words::Outcome<void> enterVerbatim(const access::OpenCase &opened, const std::vector<EvidenceId> &evidence,
                                                 const RevealRequest &request);
[[nodiscard]] words::Outcome<void> enterSetAside(const access::OpenCase &opened, EvidenceId evidence, std::uint64_t rows);

} // namespace filature::app
