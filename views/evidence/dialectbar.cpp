// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/dialectbar.h"

#include "common/pill.h"
#include "common/theme.h"
#include "evidence/evidencetexts.h"
#include "evidence/parts.h"
#include "ingest/encoding.h"
#include "words/evidencewords.h"
#include "words/findingwords.h"
#include "words/safetext.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace filature::evidencepages {

using common::kGrid;
using common::Meaning;
using common::Pill;

namespace {

constexpr double kSure = 0.9;
constexpr int kBoxCharacters = 11; // at the least
constexpr std::array<std::string_view, DialectBar::PartCount> kFindings{"encoding", "delimiter", "quote", "escape", "header"};

const QStringList &usual(DialectBar::Part part)
{
    static const std::array<QStringList, DialectBar::PartCount> values{
        QStringList{QStringLiteral("UTF-8"), QStringLiteral("windows-1252"), QStringLiteral("ISO-8859-1"), QStringLiteral("ISO-8859-15"),
                    QStringLiteral("IBM850"), QStringLiteral("macintosh"), QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE")},
        QStringList{QStringLiteral(";"), QStringLiteral(","), QStringLiteral("\t"), QStringLiteral("|"), QString::fromLatin1("")},
        QStringList{QStringLiteral("\""), QStringLiteral("'"), QString::fromLatin1("")},
        QStringList{QStringLiteral("\\"), QString::fromLatin1("")},
        QStringList{QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}};
    return values[part];
}

QString valueOf(DialectBar::Part part, const ingest::Dialect &dialect)
{
    switch (part) {
    case DialectBar::Encoding: return QString::fromStdString(dialect.encoding);
    case DialectBar::Delimiter: return QString::fromStdString(dialect.delimiter);
    case DialectBar::Quote: return QString::fromStdString(dialect.quote);
    case DialectBar::Escape: return QString::fromStdString(dialect.escape);
    case DialectBar::HeaderRows: return QString::number(dialect.headerRows);
    case DialectBar::PartCount: break;
    }
    return {};
}

std::optional<QString> fixedOf(DialectBar::Part part, const ingest::DialectOptions &fixed)
{
    const auto text = [](const std::optional<std::string> &value) -> std::optional<QString> {
        if (!value) return std::nullopt;
        return QString::fromStdString(*value);
    };
    switch (part) {
    case DialectBar::Encoding: return text(fixed.encoding);
    case DialectBar::Delimiter: return text(fixed.delimiter);
    case DialectBar::Quote: return text(fixed.quote);
    case DialectBar::Escape: return text(fixed.escape);
    case DialectBar::HeaderRows: return fixed.headerRows ? std::optional(QString::number(*fixed.headerRows)) : std::nullopt;
    case DialectBar::PartCount: break;
    }
    return std::nullopt;
}

} // namespace

// A pill that gives way where there is little room; its tooltip says it all.
class WhyPill : public Pill
{
public:
    void explain(const QString &text, Meaning meaning)
    {
        m_full = text;
        m_kind = meaning;
        setToolTip(QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped()));
        fit();
        setAccessibleName(text);
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(m_full) + 3 * kGrid, Pill::sizeHint().height()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {8 * kGrid, Pill::sizeHint().height()}; }
    WhyPill() { setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        Pill::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        const QString fitting = fontMetrics().elidedText(m_full, Qt::ElideRight, width() - 2 * kGrid);
        show(fitting, m_kind);
        setAccessibleName(m_full);
    }

    QString m_full;
    Meaning m_kind = Meaning::Neutral;
};

DialectBar::DialectBar(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(kGrid * 2);
    addPart(Delimiter, tr("Delimiter"), QStringLiteral("delimiterBox"), true);
    addPart(Encoding, tr("Encoding"), QStringLiteral("encodingBox"), true);
    addPart(HeaderRows, tr("Header rows"), QStringLiteral("headerBox"), false);
    addPart(Quote, tr("Quotes"), QStringLiteral("quoteBox"), false);
    addPart(Escape, tr("Escape"), QStringLiteral("escapeBox"), false);
}

void DialectBar::addPart(Part part, const QString &name, const QString &objectName, bool isEditable)
{
    auto *box = new QComboBox;
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setEditable(isEditable);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kBoxCharacters);
    auto *pill = new WhyPill;
    pill->setObjectName(objectName + QStringLiteral("Why"));
    m_parts[part] = {box, pill};
    auto *column = new QVBoxLayout;
    column->setSpacing(kGrid / 2);
    QLabel *label = makeLabel(name, "dim");
    label->setBuddy(box);
    column->addWidget(label);
    column->addWidget(box);
    column->addWidget(pill);
    m_row->addLayout(column, 1);
    connect(box, &QComboBox::activated, this, [this, part, box](int index) { choose(part, box->itemData(index)); });
    if (isEditable) connect(box->lineEdit(), &QLineEdit::editingFinished, this, [this, part] { takeTyped(part); });
}

void DialectBar::show(const records::Preview *preview, const ingest::DialectOptions &fixed)
{
    m_fixed = fixed;
    for (std::size_t i = 0; i < PartCount; ++i) {
        const auto part = static_cast<Part>(i);
        fill(part, preview != nullptr ? &preview->detection.dialect : nullptr, fixed);
        explain(part, preview, fixedOf(part, fixed).has_value());
    }
}

void DialectBar::fill(Part part, const ingest::Dialect *found, const ingest::DialectOptions &fixed)
{
    QComboBox *box = m_parts[part].box;
    const QSignalBlocker still(box);
    const auto word = [part](const QString &value) {
        if (part == Escape && value.isEmpty()) return tr("doubled quotes");
        return part == Delimiter && value.isEmpty() ? tr("none: one column") : words::markText(value.toStdString());
    };
    const auto wanted = fixedOf(part, fixed);
    box->clear();
    box->addItem(found != nullptr && !wanted ? tr("%1 (found)").arg(word(valueOf(part, *found))) : tr("as found"));
    for (const QString &value : usual(part)) box->addItem(word(value), value);
    if (wanted && !usual(part).contains(*wanted)) box->addItem(word(*wanted), *wanted);
    box->setCurrentIndex(wanted ? box->findData(*wanted) : 0);
    box->setToolTip(QStringLiteral("<span>%1</span>").arg(box->currentText().toHtmlEscaped()));
    if (box->lineEdit() != nullptr) box->lineEdit()->setCursorPosition(0);
}

void DialectBar::explain(Part part, const records::Preview *preview, bool isFixed)
{
    WhyPill *pill = m_parts[part].pill;
    pill->setVisible(preview != nullptr);
    if (preview == nullptr) return;
    const auto &findings = preview->detection.findings;
    const auto found = std::ranges::find(findings, kFindings[part], &ingest::Finding::part);
    pill->setVisible(found != findings.end());
    if (found == findings.end()) return;
    QString text = words::findingReasonWords(found->reason);
    if (!isFixed) text += QStringLiteral(" \u00B7 ") + percentText(found->confidence);
    const bool needsALook = found->confidence < kSure || found->reason == "mixed" || found->reason == "undecided";
    pill->explain(text, isFixed ? Meaning::Accent : needsALook ? Meaning::Look : Meaning::Good);
}

void DialectBar::choose(Part part, const QVariant &value)
{
    const auto text = value.isValid() ? std::optional(value.toString().toStdString()) : std::nullopt;
    switch (part) {
    case Encoding: m_fixed.encoding = text; break;
    case Delimiter: m_fixed.delimiter = text; break;
    case Quote: m_fixed.quote = text; break;
    case Escape: m_fixed.escape = text; break;
    case HeaderRows: m_fixed.headerRows = value.isValid() ? std::optional(value.toString().toUInt()) : std::nullopt; break;
    case PartCount: return;
    }
    Q_EMIT dialectChosen(m_fixed);
}

void DialectBar::takeTyped(Part part)
{
    QComboBox *box = m_parts[part].box;
    const QString typed = box->currentText();
    if (typed == box->itemText(box->currentIndex())) return;
    if (const int known = box->findText(typed); known >= 0) {
        box->setCurrentIndex(known);
        choose(part, box->itemData(known));
        return;
    }
    if (part == Encoding && !ingest::isKnownEncoding(typed.toStdString())) {
        box->setCurrentText(box->itemText(box->currentIndex()));
        Q_EMIT refused(tr("The encoding \u201C%1\u201D is not known. Use a name such as UTF-8, windows-1252, ISO-8859-15 or UTF-16LE.")
                           .arg(words::safeText(typed.toStdString())));
        return;
    }
    choose(part, typed);
}

void DialectBar::setEditable(bool isEditable)
{
    for (const PartWidgets &part : m_parts) part.box->setEnabled(isEditable);
}

} // namespace filature::evidencepages
