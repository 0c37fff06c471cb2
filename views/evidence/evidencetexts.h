// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the evidence page for what the engine says: in the user's language, safe to show.
#pragma once

#include "core/jobcontrol.h"
#include "evidence/importqueue.h"
#include "fields/mapping.h"
#include "items/evidencemodel.h"
#include "records/ledgerbytes.h"
#include "items/mappingmodel.h"
#include "items/setasidemodel.h"

#include <QString>
#include <QStringList>

namespace filature::evidencepages {

[[nodiscard]] items::EvidenceModel::Words evidenceWords();
[[nodiscard]] items::MappingModel::Words mappingWords();
[[nodiscard]] items::SetAsideModel::Words setAsideWords();

[[nodiscard]] QString fileNameOf(const records::EvidenceInfo &evidence);
// One for each flag, short.
[[nodiscard]] QStringList flagTexts(std::uint32_t flags);
[[nodiscard]] QString shortHash(const Digest &hash);
[[nodiscard]] QString reasonText(ingest::SetAsideReason reason);
[[nodiscard]] QString percentText(double share);
[[nodiscard]] QString whyText(const fields::FieldMapping &mapping);
[[nodiscard]] QString categoryText(fields::Category category);
[[nodiscard]] QString stateText(const QueueItem &item);
[[nodiscard]] QString subjectText(const QueueItem &item); // "leak.csv", "leak.csv, block 2 ..."
[[nodiscard]] QString phaseText(JobPhase phase);
// What happened, where, what is safe, what next: the last three as lines. Knows the page's own refusals.
[[nodiscard]] QString failureHeading(const Error &error);
[[nodiscard]] QString failureText(const Error &error);

} // namespace filature::evidencepages
