// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/facetmodel.h"

#include "items/facetstate.h"

#include <algorithm>
#include <utility>

namespace filature::items {

FacetModel::FacetModel(CaseSession &session, QObject *parent) : QAbstractListModel(parent), m_session(session), m_latest(session.jobs())
{
    connect(&session, &CaseSession::loaded, this, &FacetModel::takeView);
    connect(&session.currentSet(), &CurrentSet::filterChanged, this, &FacetModel::followFilter);
    const auto askAnew = [this] {
        ++m_question;
        ask();
    };
    connect(&session.currentSet(), &CurrentSet::selectionChanged, this, askAnew);
    connect(&session.revealState(), &RevealState::changed, this, askAnew);
    if (session.view()) takeView();
}

FacetModel::~FacetModel() = default;

int FacetModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid()) return 0;
    int rows = 0;
    for (const Shape &shape : m_shapes) rows += shape.rows();
    return rows;
}

FacetModel::Place FacetModel::placeOf(int row) const
{
    std::size_t section = 0;
    while (row >= m_shapes[section].rows()) row -= m_shapes[section++].rows();
    return {section, row};
}

int FacetModel::firstRow(std::size_t section) const
{
    int row = 0;
    for (std::size_t i = 0; i < section; ++i) row += m_shapes[i].rows();
    return row;
}

int FacetModel::rowOfSection(std::string_view name) const
{
    const auto found = std::ranges::find(m_sections, name, &FacetSection::name);
    return found == m_sections.end() ? -1 : firstRow(static_cast<std::size_t>(found - m_sections.begin()));
}

FacetRow FacetModel::rowAt(int row) const
{
    const Place place = placeOf(row);
    const FacetSection &section = m_sections[place.section];
    const Shape &shape = m_shapes[place.section];
    FacetRow result;
    result.section = &section;
    if (place.within == 0) return result;
    const int within = place.within - 1 - (shape.hasSearch ? 1 : 0);
    result.kind = within < 0 ? FacetRowKind::Search : within < shape.values ? FacetRowKind::Value : FacetRowKind::More;
    if (result.kind != FacetRowKind::Value || static_cast<std::size_t>(within) >= section.listed().size()) return result;
    const ListedValue &listed = section.listed()[static_cast<std::size_t>(within)];
    result.value = &section.at(listed);
    result.state = listed.state;
    if (section.isPresence()) result.presence = &section.presences[listed.place];
    return result;
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const FacetRow row = rowAt(index.row());
    switch (role) {
    case KindRole: return static_cast<int>(row.kind);
    case StateRole: return static_cast<int>(row.state);
    case SectionRole: return QString::fromStdString(row.section->name);
    case ValueRole: return row.value != nullptr ? QString::fromStdString(row.value->value) : QVariant();
    case CountRole: return row.value != nullptr ? QVariant::fromValue<quint64>(row.value->count) : QVariant();
    default: return {};
    }
}

FacetModel::Shape FacetModel::shapeOf(const FacetSection &section) const
{
    if (section.isFolded) return {};
    const bool canBeFewer = section.isWhole && section.values && section.values->values.size() > FacetSection::kFew && !section.search;
    return {section.search.has_value(), static_cast<int>(section.listed().size()), section.hidden() > 0 || canBeFewer};
}

void FacetModel::show(std::size_t number)
{
    const Shape next = shapeOf(m_sections[number]);
    Shape &shape = m_shapes[number];
    const int first = firstRow(number);
    const auto resize = [&](int at, int before, int after, const auto &change) {
        if (after > before) {
            beginInsertRows({}, at + before, at + after - 1);
            change();
            endInsertRows();
        } else if (after < before) {
            beginRemoveRows({}, at + after, at + before - 1);
            change();
            endRemoveRows();
        }
    };
    resize(first + 1, shape.hasSearch ? 1 : 0, next.hasSearch ? 1 : 0, [&] { shape.hasSearch = next.hasSearch; });
    const int values = first + (shape.hasSearch ? 2 : 1);
    resize(values, shape.values, next.values, [&] { shape.values = next.values; });
    resize(values + shape.values, shape.hasMore ? 1 : 0, next.hasMore ? 1 : 0, [&] { shape.hasMore = next.hasMore; });
    Q_EMIT dataChanged(index(first), index(first + shape.rows() - 1));
}

void FacetModel::takeView()
{
    const QVariantMap state = m_sections.empty() ? m_wanted : saveState();
    m_counter = std::make_shared<PresenceCounter>(m_session.view());
    m_wanted.clear();
    rebuild(state);
}

// The counts of sections that stay are shown until the new ones come.
void FacetModel::rebuild(const QVariantMap &state)
{
    const auto &view = *m_counter->view();
    std::vector<FacetSection> next = defaultSections(view, m_session.evidence().size());
    applyFacetState(view, state, next);
    for (FacetSection &section : next) {
        const auto before = std::ranges::find(m_sections, section.name, &FacetSection::name);
        if (before != m_sections.end() && before->presences == section.presences) section.values = before->values;
        section.follow(m_session.currentSet().filter());
    }
    beginResetModel();
    m_sections = std::move(next);
    m_shapes.clear();
    for (const FacetSection &section : m_sections) m_shapes.push_back(shapeOf(section));
    endResetModel();
    ask();
}

void FacetModel::followFilter()
{
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        m_sections[i].follow(m_session.currentSet().filter());
        show(i);
    }
}

void FacetModel::ask()
{
    const auto selection = m_session.currentSet().selection();
    const bool isStale = m_session.currentSet().isLoading(); // what it selects is not what the filter says
    if (!m_counter || !selection || isStale || m_session.currentSet().error()) return;
    std::vector<FacetQuestion> questions;
    for (const FacetSection &section : m_sections)
        if (!section.isFolded && section.countedFor != m_question) questions.push_back(section.question());
    if (questions.empty()) return;
    m_isCounting = true;
    m_latest.start(
        Lane::Reader,
        [counter = m_counter, questions = std::move(questions), filter = m_session.currentSet().filter(), selection,
         reveal = m_session.revealState().reveal()](JobControl &job) {
            return countFacets(*counter, questions, filter, *selection, reveal, job);
        },
        this, [this, question = m_question](Result<std::vector<FacetAnswer>> answers) { take(std::move(answers), question); });
}

void FacetModel::take(Result<std::vector<FacetAnswer>> answers, std::uint64_t question)
{
    m_isCounting = false;
    m_error = answers ? std::nullopt : std::optional<Error>(answers.error());
    if (answers)
        for (FacetAnswer &answer : *answers) {
            const auto found = std::ranges::find(m_sections, answer.section, &FacetSection::name);
            if (found == m_sections.end()) continue;
            found->values = std::move(answer.values);
            found->countedFor = question;
            found->follow(m_session.currentSet().filter());
            show(static_cast<std::size_t>(found - m_sections.begin()));
        }
    Q_EMIT countsChanged();
}

void FacetModel::setFolded(int row, bool isFolded)
{
    const std::size_t section = placeOf(row).section;
    m_sections[section].isFolded = isFolded;
    show(section);
    if (!isFolded) ask();
}

void FacetModel::setByName(int row, bool isByName)
{
    const std::size_t section = placeOf(row).section;
    m_sections[section].isByName = isByName;
    m_sections[section].list();
    show(section);
}

void FacetModel::setWhole(int row, bool isWhole)
{
    const std::size_t section = placeOf(row).section;
    m_sections[section].isWhole = isWhole;
    m_sections[section].list();
    show(section);
}

void FacetModel::setSearch(int row, const std::optional<QString> &search)
{
    const std::size_t section = placeOf(row).section;
    m_sections[section].search = search;
    m_sections[section].list();
    show(section);
}

void FacetModel::reset(int row)
{
    const auto &section = m_sections[placeOf(row).section];
    m_session.currentSet().setFilter(section.without(m_session.currentSet().filter()));
}

void FacetModel::cycle(int row)
{
    switch (rowAt(row).state) {
    case FacetState::Neither: setState(row, FacetState::Included); break;
    case FacetState::Included: setState(row, FacetState::Excluded); break;
    case FacetState::Excluded: setState(row, FacetState::Neither); break;
    }
}

void FacetModel::setState(int row, FacetState state)
{
    const FacetRow at = rowAt(row);
    if (at.kind != FacetRowKind::Value || at.value == nullptr || !at.value->isChoosable) return;
    const Place place = placeOf(row);
    const int within = place.within - 1 - (m_shapes[place.section].hasSearch ? 1 : 0);
    const ListedValue &listed = at.section->listed()[static_cast<std::size_t>(within)];
    m_session.currentSet().setFilter(at.section->withState(m_session.currentSet().filter(), listed, state));
}

std::vector<std::string> FacetModel::addable() const
{
    if (!m_counter) return {};
    std::vector<std::string> names = furtherSections(*m_counter->view());
    std::erase_if(names, [this](const std::string &name) {
        const auto section = sectionByName(*m_counter->view(), name);
        return !section || std::ranges::any_of(m_sections, [&](const FacetSection &each) {
            return !each.isPresence() && each.subject == section->subject;
        });
    });
    return names;
}

void FacetModel::add(const std::string &name)
{
    if (!m_counter || rowOfSection(name) >= 0) return;
    auto section = sectionByName(*m_counter->view(), name);
    if (!section) return;
    section->isAdded = true;
    section->follow(m_session.currentSet().filter());
    beginInsertRows({}, rowCount(), rowCount());
    m_sections.push_back(std::move(*section));
    m_shapes.push_back({});
    endInsertRows();
    show(m_sections.size() - 1);
    ask();
}

void FacetModel::remove(int row)
{
    const std::size_t section = placeOf(row).section;
    if (!m_sections[section].isAdded) return;
    const int first = firstRow(section);
    beginRemoveRows({}, first, first + m_shapes[section].rows() - 1);
    m_sections.erase(m_sections.begin() + static_cast<std::ptrdiff_t>(section));
    m_shapes.erase(m_shapes.begin() + static_cast<std::ptrdiff_t>(section));
    endRemoveRows();
}

QVariantMap FacetModel::saveState() const { return m_counter ? facetState(m_sections) : m_wanted; }

void FacetModel::restoreState(const QVariantMap &state)
{
    if (m_counter) rebuild(state);
    else m_wanted = state;
}

} // namespace filature::items
