// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the source in colours: neighbouring cells differ, dots of masks are pale.
#pragma once

#include "items/sourcerow.h"

#include <QPlainTextEdit>

namespace filature::recordpages {

// How a row was read, in words: "fewer cells than columns, stray quote".
[[nodiscard]] QString rowFlagWords(std::uint8_t flags);

// Read-only; as high as a few lines, then it scrolls.
class SourceView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceView(QWidget *parent = nullptr);
    void show(const items::SourceRow &row);
};

} // namespace filature::recordpages
