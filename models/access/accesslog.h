// SPDX-License-Identifier: GPL-3.0-or-later
// What a front end enters in the access chain of the journal before it shows anything: never a value of the data.
#pragma once

#include "core/error.h"
#include "core/ids.h"
#include "records/filter/filter.h"
#include "records/sorter.h"
#include "records/tablereader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace filature {
class JsonWriter;
}

namespace filature::access {

class OpenCase;

// What is to be shown unmasked, and why. The default reveals nothing.
struct RevealRequest
{
    records::Reveal reveal;
    std::string reason;
    std::string physician; // who is present; health data are shown under that name (law of 6 January 1978, article 19)

    [[nodiscard]] bool showsHealth() const;
};

struct SortSubject
{
    records::FilterSubject subject;
    records::SortOrder order = records::SortOrder::Ascending;
    friend bool operator==(const SortSubject &, const SortSubject &) = default;
};

// A look at records.
struct Look
{
    std::string_view command;
    records::Filter filter;
    std::vector<SortSubject> sort;
    std::string statement; // SQL; entered as its keyed hash
    std::optional<std::uint64_t> results;
    bool usesMasked = false; // filter, order or statement read values that are shown masked
};

// One thread; the case must outlive it. What shows data unmasked fails with Refused where nothing can be written.
class AccessLog
{
public:
    explicit AccessLog(const OpenCase &opened) : m_case(opened) {}

    // Enters "reveal" when something is revealed, else "query" when masked values are used, else nothing. Masked data can
    // be seen where nothing can be written, or the disk is full: the latter error comes back as a value.
    [[nodiscard]] Result<std::optional<Error>> look(const Look &look, const RevealRequest &request);
    // All cells of evidences as they are ("verbatim"), raw bytes of set-aside rows ("set-aside").
    [[nodiscard]] Result<void> verbatim(const std::vector<EvidenceId> &evidence, const RevealRequest &request);
    [[nodiscard]] Result<void> setAside(EvidenceId evidence, std::uint64_t rows);

private:
    [[nodiscard]] Result<void> enter(std::string_view action, const std::string &payload);
    void addReveal(JsonWriter &payload, const RevealRequest &request);
    void addSort(JsonWriter &payload, const std::vector<SortSubject> &sort);
    [[nodiscard]] std::string hashOf(std::string_view literal);

    const OpenCase &m_case;
};

} // namespace filature::access
