// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/syntax.h"

#include <KSyntaxHighlighting/Repository>

#include <QDir>

// The resource lies in a static library; the macro wants the global namespace. Its folder is the one in which the library looks
// for an application's own definitions.
static void loadSyntax() { Q_INIT_RESOURCE(syntax); }

namespace filature::common {

KSyntaxHighlighting::Repository &syntaxRepository()
{
    static KSyntaxHighlighting::Repository *const repository = [] {
        loadSyntax();
        return new KSyntaxHighlighting::Repository;
    }();
    return *repository;
}

} // namespace filature::common
