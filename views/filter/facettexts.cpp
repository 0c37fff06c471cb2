// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/facettexts.h"

#include "words/language.h"
#include "words/safetext.h"
#include "words/subjectwords.h"

#include <QFileInfo>

#include <algorithm>

namespace filature::filterview {

using items::FacetRow;
using items::FacetRowKind;
using items::FacetState;

FacetTexts::FacetTexts(items::CaseSession &session, items::FacetModel *model, QObject *parent)
    : QIdentityProxyModel(parent), m_session(session), m_model(model)
{
    setSourceModel(model);
}

QVariant FacetTexts::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()) return {};
    switch (role) {
    case Qt::DisplayRole: return label(rowAt(index));
    case Qt::AccessibleTextRole: return spoken(rowAt(index));
    case Qt::ToolTipRole: return QStringLiteral("<p>") + tip(rowAt(index)).toHtmlEscaped() + QStringLiteral("</p>");
    default: return QIdentityProxyModel::data(index, role);
    }
}

QString FacetTexts::sectionTitle(const items::FacetSection &section)
{
    return section.isPresence() ? tr("Contains") : words::subjectTitle(section.subject);
}

QString FacetTexts::sectionKey(const items::FacetSection &section)
{
    if (section.isPresence()) return {};
    return section.subject.kind == records::SubjectKind::Column ? tr("source column") : words::placeKeyInShort(section.subject);
}

QString FacetTexts::evidenceLabel(const std::string &number) const
{
    for (const records::EvidenceInfo &evidence : m_session.evidence())
        if (std::to_string(evidence.id.value) == number)
            return words::safeText(number + " ") +
                   words::safeText(QFileInfo(QString::fromStdString(evidence.path)).fileName().toStdString());
    return words::safeText(number);
}

QString FacetTexts::label(const FacetRow &row) const
{
    switch (row.kind) {
    case FacetRowKind::Section: return sectionTitle(*row.section);
    case FacetRowKind::Search: return {};
    case FacetRowKind::More:
        return row.section->hidden() > 0 ? tr("%n more", nullptr, static_cast<int>(row.section->hidden())) : tr("fewer");
    case FacetRowKind::Value: break;
    }
    if (row.presence != nullptr) return words::presenceTitle(*row.presence);
    if (row.value == nullptr) return {};
    if (row.section->subject.kind == records::SubjectKind::Evidence) return evidenceLabel(row.value->value);
    return words::valueText(row.section->subject, row.value->value);
}

QString FacetTexts::spoken(const FacetRow &row) const
{
    const QString text = label(row);
    if (row.kind == FacetRowKind::Section) return row.section->isFolded ? tr("%1, folded").arg(text) : text;
    if (row.kind == FacetRowKind::Search) return tr("Search the values");
    if (row.kind != FacetRowKind::Value || row.value == nullptr) return text;
    const QString counted = text + QStringLiteral(", ") +
                            tr("%n record(s)", nullptr, static_cast<int>(std::min<std::uint64_t>(row.value->count, 2'000'000'000)));
    if (row.state == FacetState::Included) return tr("%1, included").arg(counted);
    return row.state == FacetState::Excluded ? tr("%1, excluded").arg(counted) : counted;
}

QString FacetTexts::tip(const FacetRow &row) const
{
    switch (row.kind) {
    case FacetRowKind::Section: {
        if (row.section->isPresence()) return tr("What the records have; several chosen ones must all hold");
        return words::subjectWords(row.section->subject);
    }
    case FacetRowKind::Search: return tr("Search the values");
    case FacetRowKind::More: return label(row);
    case FacetRowKind::Value: break;
    }
    if (row.value != nullptr && !row.value->isChoosable)
        return tr("Values that are not of this field's form stay masked and cannot be chosen here.");
    switch (row.state) {
    case FacetState::Neither: return tr("%1: click includes, Alt+click excludes").arg(label(row));
    case FacetState::Included: return tr("%1 is included: click excludes it").arg(label(row));
    case FacetState::Excluded: return tr("%1 is excluded: click takes it out of the filter").arg(label(row));
    }
    return {};
}

} // namespace filature::filterview
