// SPDX-License-Identifier: GPL-3.0-or-later
// The definitions by which texts are coloured: those of KDE's library and our own.
#pragma once

namespace KSyntaxHighlighting {
class Repository;
}

namespace filature::common {

// One for the program: reading its index takes some 10 ms, at the first use. GUI thread. It is never destroyed: definitions
// outlive the application otherwise.
[[nodiscard]] KSyntaxHighlighting::Repository &syntaxRepository();

} // namespace filature::common
