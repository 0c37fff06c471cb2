// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/facetstate.h"

#include <QCryptographicHash>

#include <algorithm>

namespace filature::items {

namespace {

const QString kFolded = QStringLiteral("folded");
const QString kByName = QStringLiteral("byName");
const QString kWhole = QStringLiteral("whole");
const QString kAdded = QStringLiteral("added");

QString keyOf(const std::string &name)
{
    if (!name.starts_with("col:")) return QString::fromStdString(name);
    const QByteArray hash = QCryptographicHash::hash(QByteArray::fromStdString("filature facet " + name), QCryptographicHash::Sha256);
    return QStringLiteral("col#") + QString::fromLatin1(hash.toHex().left(24));
}

void layOut(FacetSection &section, const QVariantMap &state)
{
    section.isFolded = state.value(kFolded, section.isFolded).toBool();
    section.isByName = state.value(kByName, section.isByName).toBool();
    section.isWhole = state.value(kWhole, section.isWhole).toBool();
}

} // namespace

QVariantMap facetState(const std::vector<FacetSection> &sections)
{
    QVariantMap state;
    for (const FacetSection &section : sections)
        state.insert(
            keyOf(section.name),
            QVariantMap{{kFolded, section.isFolded}, {kByName, section.isByName}, {kWhole, section.isWhole}, {kAdded, section.isAdded}});
    return state;
}

void applyFacetState(const access::RecordsView &view, const QVariantMap &state, std::vector<FacetSection> &sections)
{
    if (state.isEmpty()) return;
    for (FacetSection &section : sections) layOut(section, state.value(keyOf(section.name)).toMap());
    for (const std::string &name : furtherSections(view)) {
        const QVariantMap layout = state.value(keyOf(name)).toMap();
        if (!layout.value(kAdded).toBool() || std::ranges::contains(sections, name, &FacetSection::name)) continue;
        auto section = sectionByName(view, name);
        if (!section) continue;
        section->isAdded = true;
        layOut(*section, layout);
        sections.push_back(std::move(*section));
    }
}

} // namespace filature::items
