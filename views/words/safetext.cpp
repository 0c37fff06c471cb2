// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/safetext.h"

#include "core/safetext.h"

namespace filature::words {

QString safeText(std::string_view bytes) { return QString::fromStdString(filature::safeText(bytes)); }

} // namespace filature::words
