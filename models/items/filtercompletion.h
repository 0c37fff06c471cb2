// SPDX-License-Identifier: GPL-3.0-or-later
// What could stand at the cursor of the filter line.
#pragma once

#include "items/casesession.h"
#include "records/filter/filtercompletion.h"
#include "records/filter/filternames.h"

#include <QObject>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace filature::items {

enum class CompletionKind : std::uint8_t
{
    Subject,  // `subject`
    Has,      // the word "has"
    Presence, // `target`
    Column,   // a source column's name
    Keyword,
    Value, // of `subject`, with its count
};

struct Completion
{
    CompletionKind kind = CompletionKind::Subject;
    std::string text;   // what is shown, unsafe
    std::string insert; // what replaces the stretch, with its quotes and ':'
    std::optional<std::uint64_t> count;
    records::FilterSubject subject;
    std::optional<records::PresenceTarget> target;
};

// GUI thread. Values come from a job for their subject, once for each set of records.
class FilterCompleter : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostCompletions = 200;

    explicit FilterCompleter(CaseSession &session, QObject *parent = nullptr);
    ~FilterCompleter() override;

    // `cursor` in bytes. changed() follows at once, and again when values have come.
    void look(std::string_view text, std::size_t cursor, records::FilterLanguage language);
    void stop(); // what comes later is not wanted

    // Those that begin with what is typed first, then those that contain it; more frequent ones first.
    [[nodiscard]] const std::vector<Completion> &completions() const { return m_completions; }
    [[nodiscard]] std::size_t begin() const { return m_place.begin; } // of the stretch to replace, in bytes
    [[nodiscard]] std::size_t end() const { return m_place.end; }

Q_SIGNALS:
    void changed();

private:
    struct KnownValue
    {
        std::string text;
        std::string folded;
        std::uint64_t count = 0;
    };
    using Values = std::shared_ptr<const std::vector<KnownValue>>;

    void askValues();
    void rank();
    void addNames(std::vector<Completion> &candidates) const;
    void addPresences(std::vector<Completion> &candidates) const;
    void addColumns(std::vector<Completion> &candidates, std::string_view behind) const;
    void addWords(std::vector<Completion> &candidates) const;
    void addValues(std::vector<Completion> &candidates) const;

    CaseSession &m_session;
    records::FilterCompletion m_place;
    records::FilterLanguage m_language = records::FilterLanguage::English;
    std::vector<Completion> m_completions;
    std::optional<records::FilterSubject> m_valuesOf;
    Values m_values; // nullptr = not there yet
    Latest<Values> m_latest;
};

} // namespace filature::items
