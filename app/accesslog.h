// SPDX-License-Identifier: GPL-3.0-or-later
// What a command enters in the access chain of the journal before it shows anything: never a value of the data.
#pragma once

#include "arguments.h"
#include "core/ids.h"
#include "failure.h"
#include "records/filter/filter.h"
#include "records/sorter.h"
#include "records/tablereader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace filature::app {

class JsonWriter;
class Messages;
class OpenCase;

// What is to be shown unmasked, and why. The default reveals nothing.
struct RevealRequest
{
    records::Reveal reveal;
    std::string reason;
};

// --reveal and --reason.
class RevealArguments
{
public:
    void declare(const Arguments &command);
    // Refused when something is to be revealed without a reason; Usage for an unknown field.
    [[nodiscard]] Outcome<RevealRequest> request() const;

private:
    std::string m_names;
    std::string m_reason;
};

struct SortSubject
{
    records::FilterSubject subject;
    records::SortOrder order = records::SortOrder::Ascending;
};

class AccessLog
{
public:
    AccessLog(OpenCase &opened, const Messages &messages) : m_case(opened), m_messages(messages) {}

    // A look at records: entered as "reveal" when something is revealed, else as "query" when `usesMasked` (unless the
    // case cannot be written or its disk is full, of which the user is told), else not at all.
    struct Look
    {
        std::string_view command;
        records::Filter filter;
        std::vector<SortSubject> sort;
        std::string statement; // SQL; entered as its keyed hash
        std::optional<std::uint64_t> results;
        bool usesMasked = false;
    };
    [[nodiscard]] Outcome<void> look(const Look &look, const RevealRequest &request);
    // All cells of evidences as they are ("verbatim"), raw bytes of set-aside rows ("set-aside").
    [[nodiscard]] Outcome<void> verbatim(const std::vector<EvidenceId> &evidence, const std::string &reason);
    [[nodiscard]] Outcome<void> setAside(EvidenceId evidence, std::uint64_t rows);

private:
    [[nodiscard]] Outcome<void> enter(std::string_view action,
                                      const std::string &payload); // Refused where nothing can be written
    void addReveal(JsonWriter &payload, const RevealRequest &request);
    void addSort(JsonWriter &payload, const std::vector<SortSubject> &sort);
    [[nodiscard]] std::string hashOf(std::string_view literal);

    OpenCase &m_case;
    const Messages &m_messages;
};

} // namespace filature::app
