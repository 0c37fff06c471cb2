// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journaltablemodel.h"

#include "common/theme.h"
#include "journal/journalwords.h"
#include "words/language.h"
#include "words/safetext.h"

#include <algorithm>

namespace filature::journalpage {

namespace {

using items::JournalModel;

// Long payloads would make a tooltip that fills the screen.
constexpr qsizetype kLongestTip = 2000;

QString asPlainTip(const QString &text) { return QStringLiteral("<span>%1</span>").arg(text.left(kLongestTip).toHtmlEscaped()); }

} // namespace

JournalTableModel::JournalTableModel(JournalModel &source, QObject *parent) : QIdentityProxyModel(parent), m_source(source)
{
    setSourceModel(&source);
    connect(&source, &QAbstractItemModel::modelReset, this, [this] { m_details.clear(); });
}

void JournalTableModel::setReport(const storage::JournalReport &report)
{
    m_faults.clear();
    for (const storage::JournalReport::Fault &fault : report.faults) m_faults.try_emplace({fault.chain, fault.sequence}, faultWords(fault.what));
    if (report.witnessFault) m_faults.try_emplace({report.witnessFault->chain, report.witnessFault->sequence}, faultWords(report.witnessFault->what));
    m_checkedContent = report.contentEntries;
    m_checkedAccess = report.accessEntries;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, JournalModel::CheckColumn), index(rowCount() - 1, JournalModel::CheckColumn));
}

bool JournalTableModel::isFaulty(const storage::JournalEntry &entry) const { return m_faults.contains({entry.chain, entry.sequence}); }

QString JournalTableModel::checkOf(const storage::JournalEntry &entry) const
{
    if (const auto fault = m_faults.find({entry.chain, entry.sequence}); fault != m_faults.end())
        return QChar(u'\u2717') + QStringLiteral(" ") + fault->second;
    const std::int64_t checked = entry.chain == storage::JournalChain::Content ? m_checkedContent : m_checkedAccess;
    return entry.sequence <= checked ? QChar(u'\u2713') + QStringLiteral(" ") + tr("holds") : QStringLiteral("\u2013");
}

QString JournalTableModel::text(int row, int column) const
{
    const storage::JournalEntry &entry = m_source.entry(row);
    switch (column) {
    case JournalModel::TimeColumn: return localTime(entry.utcMicroseconds);
    case JournalModel::AuthorColumn: return words::safeText(entry.author);
    case JournalModel::ChainColumn:
        return QStringLiteral("%1 %2").arg(chainWords(entry.chain), words::formatNumber(static_cast<quint64>(std::max<std::int64_t>(0, entry.sequence))));
    case JournalModel::ActionColumn: return entry.payloadPurged ? tr("(purged)") : actionWords(entry.action);
    case JournalModel::DetailsColumn: {
        const auto place = static_cast<std::size_t>(row);
        if (m_details.size() <= place) m_details.resize(place + 1);
        if (!m_details[place]) m_details[place] = detailWords(entry.payload);
        return *m_details[place];
    }
    case JournalModel::CheckColumn: return checkOf(entry);
    default: return {};
    }
}

QString JournalTableModel::tip(int row, int column) const
{
    const storage::JournalEntry &entry = m_source.entry(row);
    if (column == JournalModel::TimeColumn) return words::formatUtc(entry.utcMicroseconds);
    if (column == JournalModel::ActionColumn) return asPlainTip(words::safeText(entry.action));
    if (column == JournalModel::DetailsColumn) return asPlainTip(words::safeText(entry.payload));
    if (column == JournalModel::ChainColumn) return QString::fromStdString(toHex(entry.hash));
    return {};
}

QVariant JournalTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole: return tip(index.row(), index.column());
    case Qt::ForegroundRole: {
        const common::Theme &theme = common::Theme::current();
        const storage::JournalEntry &entry = m_source.entry(index.row());
        if (index.column() == JournalModel::CheckColumn)
            return isFaulty(entry) ? theme.of(common::Meaning::Alarm) : theme.dimText;
        if (index.column() == JournalModel::ActionColumn && entry.payloadPurged) return theme.dimText;
        return {};
    }
    default: return {};
    }
}

QVariant JournalTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case JournalModel::TimeColumn: return tr("Time");
    case JournalModel::AuthorColumn: return tr("Author");
    case JournalModel::ChainColumn: return tr("Chain");
    case JournalModel::ActionColumn: return tr("Action");
    case JournalModel::DetailsColumn: return tr("Details");
    case JournalModel::CheckColumn: return tr("Check");
    default: return {};
    }
}

} // namespace filature::journalpage
