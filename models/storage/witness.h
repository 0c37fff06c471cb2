// SPDX-License-Identifier: GPL-3.0-or-later
// What this machine last saw of a case's journal, kept outside the case: finds an older copy put back, and a truncated
// journal.
#pragma once

#include "core/error.h"
#include "storage/journalentry.h"

#include <optional>
#include <string>

namespace filature::storage {

// One small file for each case id below $FILATURE_WITNESS_DIR or ${XDG_DATA_HOME:-~/.local/share}/filature/witness;
// mode 0600, replaced atomically. Read a witness before the journal that is compared with it: another process may be
// writing both.
struct Witness
{
    ChainHead content;
    ChainHead access;

    // Nothing when this machine has none, or one that cannot be read as such.
    [[nodiscard]] static std::optional<Witness> load(const std::string &caseId);
    [[nodiscard]] Result<void> store(const std::string &caseId) const;
    [[nodiscard]] const ChainHead &of(JournalChain chain) const
    {
        return chain == JournalChain::Content ? content : access;
    }
    friend bool operator==(const Witness &, const Witness &) = default;
};

} // namespace filature::storage
