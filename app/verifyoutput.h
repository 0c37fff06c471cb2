// SPDX-License-Identifier: GPL-3.0-or-later
// The result of checking a case, as JSON and as text.
#pragma once

#include "records/casedigest.h"

#include <QString>

namespace filature {
class JsonWriter;
}

namespace filature::app {

// One complete object.
void addReport(JsonWriter &json, const records::CaseReport &report);
[[nodiscard]] QString reportText(const records::CaseReport &report);

} // namespace filature::app
