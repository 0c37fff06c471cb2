// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/sourceview.h"

#include "common/theme.h"
#include "ingest/rowbatch.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QTextCursor>

#include <array>

namespace filature::recordpages {

namespace {

constexpr int kHeight = 96;
constexpr QChar kDot(u'•');

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SourceView)
};

QTextCharFormat coloured(const QColor &colour)
{
    QTextCharFormat format;
    format.setForeground(colour);
    return format;
}

QTextCharFormat formatOf(const items::SourcePiece &piece, const common::Theme &theme)
{
    if (piece.cell < 0) return coloured(theme.dimText);
    if (piece.state == items::CellState::Revealed) {
        QTextCharFormat format = coloured(theme.of(common::Meaning::Look));
        format.setBackground(theme.backgroundOf(common::Meaning::Look));
        format.setFontUnderline(true);
        return format;
    }
    const std::array colours = {theme.of(common::Meaning::Accent), theme.of(common::Meaning::Good)};
    return coloured(colours[static_cast<std::size_t>(piece.cell) % colours.size()]);
}

} // namespace

QString rowFlagWords(std::uint8_t flags)
{
    const std::array<std::pair<std::uint8_t, QString>, 7> all = {{{ingest::kRowShort, Words::tr("fewer cells than columns")},
                                                                  {ingest::kRowLong, Words::tr("more cells than columns")},
                                                                  {ingest::kRowStrayQuote, Words::tr("stray quote")},
                                                                  {ingest::kRowUndecodable, Words::tr("bytes that are no text")},
                                                                  {ingest::kRowFallback, Words::tr("another encoding")},
                                                                  {ingest::kRowNul, Words::tr("zero bytes")},
                                                                  {ingest::kRowHuge, Words::tr("a cell over 1 MiB")}}};
    QStringList words;
    for (const auto &[flag, word] : all)
        if ((flags & flag) != 0) words << word;
    return words.join(QStringLiteral(", "));
}

SourceView::SourceView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setWordWrapMode(QTextOption::WrapAnywhere);
    setFixedHeight(kHeight);
    setProperty("role", QStringLiteral("card"));
    setContextMenuPolicy(Qt::NoContextMenu);
}

void SourceView::show(const items::SourceRow &row)
{
    const common::Theme &theme = common::Theme::current();
    clear();
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const items::SourcePiece &piece : row.pieces) {
        const QTextCharFormat format = formatOf(piece, theme);
        const bool isMasked = piece.state == items::CellState::Masked;
        for (qsizetype at = 0; at < piece.text.size();) {
            qsizetype end = at;
            const bool isDots = isMasked && piece.text.at(at) == kDot;
            while (end < piece.text.size() && (isMasked && piece.text.at(end) == kDot) == isDots) ++end;
            cursor.insertText(piece.text.sliced(at, end - at), isDots ? coloured(theme.dimText) : format);
            at = end;
        }
    }
    if (!row.isWhole) cursor.insertText(QString(QChar(u'…')), coloured(theme.dimText));
    cursor.endEditBlock();
    moveCursor(QTextCursor::Start);
}

} // namespace filature::recordpages
