// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/filtercompletion.h"

#include "fields/fold.h"

#include <algorithm>
#include <utility>

namespace filature::items {

namespace {

using records::FilterExpectation;
using records::SubjectKind;

constexpr std::size_t kMostValues = 20'000; // the most frequent ones are looked through

std::string inQuotes(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        result += c;
        if (c == '"') result += c;
    }
    return result += '"';
}

std::string written(const std::string &text, bool wantsQuotes) { return !wantsQuotes && records::canBePlain(text) ? text : inQuotes(text); }

Result<std::vector<records::FacetValue>> countedValues(const access::RecordsView &view, const records::FilterSubject &subject,
                                                       const records::Selection &selection, JobControl &job)
{
    FILATURE_TRY_ASSIGN(counts, view.count(subject, selection, job));
    std::erase_if(counts.values, [&](const records::FacetValue &value) {
        std::string shown;
        view.rules().show(subject, value.value, {}, shown);
        return value.value.empty() || shown != value.value;
    });
    if (counts.values.size() > kMostValues) counts.values.resize(kMostValues);
    return std::move(counts.values);
}

bool canBeCounted(SubjectKind kind)
{
    return kind != SubjectKind::Word && kind != SubjectKind::Row && kind != SubjectKind::Line && kind != SubjectKind::Record &&
           kind != SubjectKind::Flag && kind != SubjectKind::Level;
}

} // namespace

FilterCompleter::FilterCompleter(CaseSession &session, QObject *parent) : QObject(parent), m_session(session), m_latest(session.jobs())
{
    connect(&session.currentSet(), &CurrentSet::selectionChanged, this, [this] { m_valuesOf.reset(); });
}

FilterCompleter::~FilterCompleter() = default;

void FilterCompleter::look(std::string_view text, std::size_t cursor, records::FilterLanguage language)
{
    m_language = language;
    m_place = records::completeFilterAt(text, cursor);
    const bool wantsValues = m_place.expectation == FilterExpectation::Value || m_place.expectation == FilterExpectation::Part;
    if (!wantsValues) stop();
    else if (!m_valuesOf || *m_valuesOf != m_place.subject) askValues();
    rank();
    Q_EMIT changed();
}

void FilterCompleter::stop()
{
    m_latest.cancel();
    if (!m_values) m_valuesOf.reset();
}

void FilterCompleter::askValues()
{
    m_latest.cancel();
    m_valuesOf = m_place.subject;
    m_values.reset();
    const auto view = m_session.view();
    const auto selection = m_session.currentSet().selection();
    if (!view || !selection || !canBeCounted(m_place.subject.kind) || view->rules().isMasked(m_place.subject)) return;
    m_latest.start(
        Lane::Reader,
        [view, selection, subject = m_place.subject](JobControl &job) -> Result<Values> {
            FILATURE_TRY_ASSIGN(counted, countedValues(*view, subject, *selection, job));
            auto values = std::make_shared<std::vector<KnownValue>>();
            for (records::FacetValue &value : counted) {
                std::string folded = fields::fold(value.value);
                values->push_back({std::move(value.value), std::move(folded), value.count});
            }
            return values;
        },
        this,
        [this](Result<Values> values) {
            if (!values) return; // it can be typed all the same
            m_values = std::move(*values);
            rank();
            Q_EMIT changed();
        });
}

void FilterCompleter::addNames(std::vector<Completion> &candidates) const
{
    for (std::string &name : records::subjectNames(m_language)) {
        Completion completion{CompletionKind::Subject, name, name + ":", {}, {}, {}};
        const auto subject = records::subjectByName(name);
        if (!subject || std::holds_alternative<records::PresenceSubject>(*subject)) completion.kind = CompletionKind::Has;
        else completion.subject = std::get<records::FilterSubject>(*subject);
        candidates.push_back(std::move(completion));
    }
    for (const records::Keyword keyword : {records::Keyword::Or, records::Keyword::Not, records::Keyword::And}) {
        const std::string word(records::keywordName(keyword, m_language));
        candidates.push_back({CompletionKind::Keyword, word, word + " ", {}, {}, {}});
    }
}

void FilterCompleter::addPresences(std::vector<Completion> &candidates) const
{
    for (std::string &name : records::presenceTargetNames(m_language))
        candidates.push_back({CompletionKind::Presence, name, name, {}, {}, records::presenceTargetByName(name)});
}

void FilterCompleter::addColumns(std::vector<Completion> &candidates, std::string_view behind) const
{
    if (!m_session.view()) return;
    for (const records::ColumnInfo &column : m_session.view()->store().columns()) {
        if (column.kind != records::ColumnKind::Source) continue;
        // Behind has: only quotes tell a column from a field.
        const bool wantsQuotes = m_place.isQuoted || behind.empty();
        candidates.push_back({CompletionKind::Column, column.name, written(column.name, wantsQuotes).append(behind), {}, {}, {}});
    }
}

void FilterCompleter::addWords(std::vector<Completion> &candidates) const
{
    const auto words = m_place.subject.kind == SubjectKind::Level ? records::levelWords(m_language) : records::flagWords(m_language);
    for (const std::string_view word : words)
        candidates.push_back({CompletionKind::Value, std::string(word), std::string(word), {}, m_place.subject, {}});
}

void FilterCompleter::addValues(std::vector<Completion> &candidates) const
{
    if (m_place.subject.kind == SubjectKind::Level || m_place.subject.kind == SubjectKind::Flag) {
        addWords(candidates);
        return;
    }
    if (!m_values) return;
    const std::string typed = fields::fold(m_place.typed);
    const auto add = [&](const KnownValue &value) {
        candidates.push_back({CompletionKind::Value, value.text, written(value.text, m_place.isQuoted), value.count, m_place.subject, {}});
    };
    // Most frequent first already: no more than can be shown of each kind.
    for (const bool wantsPrefix : {true, false}) {
        for (const KnownValue &value : *m_values) {
            if (candidates.size() >= kMostCompletions) return;
            if (value.folded.starts_with(typed) ? wantsPrefix : !wantsPrefix && value.folded.contains(typed)) add(value);
        }
    }
}

void FilterCompleter::rank()
{
    std::vector<Completion> candidates;
    switch (m_place.expectation) {
    case FilterExpectation::Nothing: break;
    case FilterExpectation::Term: addNames(candidates); break;
    case FilterExpectation::ColumnName: addColumns(candidates, ":"); break;
    case FilterExpectation::Presence:
        addPresences(candidates);
        addColumns(candidates, {});
        break;
    case FilterExpectation::Value:
    case FilterExpectation::Part: addValues(candidates); break;
    }
    const std::string typed = records::wordKey(m_place.typed);
    const auto distance = [&typed](const Completion &each) {
        const std::string key = fields::fold(each.text);
        return key.starts_with(typed) ? 0 : key.contains(typed) ? 1 : 2;
    };
    if (m_place.expectation != FilterExpectation::Value && m_place.expectation != FilterExpectation::Part) {
        std::erase_if(candidates, [&](const Completion &each) { return distance(each) == 2; });
        // Of names that begin so the shorter ones first: "lab" before "lab_name" and "last_name".
        const auto order = [&](const Completion &each) {
            const int far = distance(each);
            return std::pair(far, far == 0 && !typed.empty() ? each.text.size() : 0);
        };
        std::ranges::stable_sort(candidates, {}, order);
    } else if (m_place.subject.kind == SubjectKind::Level || m_place.subject.kind == SubjectKind::Flag) {
        std::erase_if(candidates, [&](const Completion &each) { return distance(each) == 2; });
    }
    if (candidates.size() > kMostCompletions) candidates.resize(kMostCompletions);
    m_completions = std::move(candidates);
}

} // namespace filature::items
