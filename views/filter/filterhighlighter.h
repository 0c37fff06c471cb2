// SPDX-License-Identifier: GPL-3.0-or-later
// Colours a filter text by the definition under resources/syntax, in the colours of the window.
#pragma once

#include <KSyntaxHighlighting/SyntaxHighlighter>

class QTextDocument;

namespace filature::filterview {

// The document owns it.
class FilterHighlighter : public KSyntaxHighlighting::SyntaxHighlighter
{
    Q_OBJECT

public:
    explicit FilterHighlighter(QTextDocument *document);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;
};

} // namespace filature::filterview
