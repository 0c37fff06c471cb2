// SPDX-License-Identifier: GPL-3.0-or-later
// The facets of the current set as one list: a heading for each section, its values below.
#pragma once

#include "items/casesession.h"
#include "items/facetsection.h"

#include <QAbstractListModel>
#include <QVariantMap>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace filature::items {

enum class FacetRowKind : std::uint8_t
{
    Section,
    Search, // a field to look for values of a long section
    Value,
    More, // the values that are not listed, or fewer again
};

// What a row is; valid until the model changes.
struct FacetRow
{
    FacetRowKind kind = FacetRowKind::Section;
    const FacetSection *section = nullptr;
    const CountedValue *value = nullptr;                    // of Value
    const records::PresenceTarget *presence = nullptr;      // of Value in "contains"
    FacetState state = FacetState::Neither;                 // of Value
};

// GUI thread. Counts come from one job for all unfolded sections, the latest question wins, and old counts stay until then.
// data() is O(1); a change of the filter costs about 0.1 µs for each listed value.
class FacetModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        KindRole = Qt::UserRole,
        ValueRole,  // canonical
        CountRole,  // quint64
        StateRole,  // int of FacetState
        SectionRole // name of the section
    };

    explicit FacetModel(CaseSession &session, QObject *parent = nullptr);
    ~FacetModel() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    [[nodiscard]] FacetRow rowAt(int row) const;
    [[nodiscard]] int rowOfSection(std::string_view name) const; // -1 = there is none
    [[nodiscard]] bool isCounting() const { return m_isCounting; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // of the last count

    // By any row of a section.
    void setFolded(int row, bool isFolded);
    void setByName(int row, bool isByName);
    void setWhole(int row, bool isWhole);
    void setSearch(int row, const std::optional<QString> &search); // nothing = without a field for it
    void reset(int row); // takes the section's conditions out of the filter
    // Included, then excluded, then neither.
    void cycle(int row);
    void setState(int row, FacetState state);

    [[nodiscard]] std::vector<std::string> addable() const; // names of sections that are not there yet
    void add(const std::string &name);
    void remove(int row); // of an added section

    // Which sections are there and how they are laid out. A source column goes by a hash of its name, which can be a cell.
    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

Q_SIGNALS:
    void countsChanged(); // or an error came

private:
    struct Shape
    {
        bool hasSearch = false;
        int values = 0;
        bool hasMore = false;
        [[nodiscard]] int rows() const { return 1 + (hasSearch ? 1 : 0) + values + (hasMore ? 1 : 0); }
    };
    struct Place
    {
        std::size_t section = 0;
        int within = 0;
    };

    void takeView();
    void followFilter();
    void ask();
    void take(Result<std::vector<FacetAnswer>> answers, std::uint64_t question);
    void show(std::size_t section); // lets the rows follow the section's list
    [[nodiscard]] Shape shapeOf(const FacetSection &section) const;
    [[nodiscard]] Place placeOf(int row) const;
    [[nodiscard]] int firstRow(std::size_t section) const;
    void rebuild(const QVariantMap &state);

    CaseSession &m_session;
    std::shared_ptr<PresenceCounter> m_counter; // of the view; nullptr = no view yet
    std::vector<FacetSection> m_sections;
    std::vector<Shape> m_shapes;
    QVariantMap m_wanted; // layout that waits for a view
    std::optional<Error> m_error;
    bool m_isCounting = false;
    std::uint64_t m_question = 1; // another number for each selection
    Latest<std::vector<FacetAnswer>> m_latest;
};

} // namespace filature::items
