// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/journalmodel.h"

#include "access/opencase.h"
#include "core/clock.h"
#include "core/outputfile.h"
#include "core/safetext.h"
#include "core/sha256.h"

#include <format>
#include <utility>

namespace filature::items {

namespace {

using storage::JournalChain;

QString safe(std::string_view text) { return QString::fromStdString(safeText(text)); }

Result<JournalOverview> readOverview(const storage::CaseFile &file, storage::Connection &connection)
{
    const storage::Journal journal(file, connection);
    JournalOverview overview;
    FILATURE_TRY_ASSIGN(content, journal.head(JournalChain::Content));
    FILATURE_TRY_ASSIGN(access, journal.head(JournalChain::Access));
    FILATURE_TRY_ASSIGN(names, readJournalNames(connection));
    overview.content = content;
    overview.access = access;
    overview.names = std::move(names);
    return overview;
}

} // namespace

JournalModel::JournalModel(const access::OpenCase &opened, JobRunner &jobs, QObject *parent)
    : QAbstractTableModel(parent), m_case(opened), m_latest(jobs)
{
}

void JournalModel::reload()
{
    beginResetModel();
    m_entries.clear();
    m_next = {};
    m_isLast = true;
    endResetModel();
    m_state = State::Loading;
    Q_EMIT stateChanged();
    load(true);
}

void JournalModel::choose(const JournalChoice &choice)
{
    if (choice == m_choice) return;
    m_choice = choice;
    reload();
}

void JournalModel::load(bool withOverview)
{
    m_isFetching = true;
    m_latest.start(
        Lane::Reader,
        [&opened = m_case, choice = m_choice, place = m_next, withOverview](JobControl &job) -> Result<Loaded> {
            FILATURE_TRY_ASSIGN(connection, opened.file().connect(storage::CaseFile::Access::Read));
            connection.setInterrupt(&job);
            Loaded loaded;
            if (withOverview) {
                FILATURE_TRY_ASSIGN(overview, readOverview(opened.file(), connection));
                loaded.overview = std::move(overview);
            }
            FILATURE_TRY_ASSIGN(page, readJournalPage(connection, choice, place, kPage));
            loaded.page = std::move(page);
            return loaded;
        },
        this, [this, withOverview](Result<Loaded> loaded) { take(std::move(loaded), withOverview); });
}

void JournalModel::take(Result<Loaded> loaded, bool withOverview)
{
    m_isFetching = false;
    m_state = loaded ? State::Ready : State::Failed;
    m_error = loaded ? std::nullopt : std::optional<Error>(loaded.error());
    if (loaded) {
        JournalPage &page = loaded->page;
        m_next = page.next;
        m_isLast = page.isLast;
        if (!page.entries.empty()) {
            const int first = rowCount();
            beginInsertRows({}, first, first + static_cast<int>(page.entries.size()) - 1);
            for (storage::JournalEntry &entry : page.entries) m_entries.push_back(std::move(entry));
            endInsertRows();
        }
        if (withOverview) {
            m_overview = std::move(loaded->overview);
            Q_EMIT overviewChanged();
        }
    }
    Q_EMIT stateChanged();
}

int JournalModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_entries.size()); }

int JournalModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || role != Qt::DisplayRole) return {};
    const storage::JournalEntry &one = entry(index.row());
    switch (index.column()) {
    case TimeColumn: return QString::fromStdString(isoUtc(one.utcMicroseconds));
    case AuthorColumn: return safe(one.author);
    case ChainColumn: return one.chain == JournalChain::Content ? QStringLiteral("content") : QStringLiteral("access");
    case ActionColumn: return safe(one.action);
    case DetailsColumn: return safe(one.payload);
    default: return {};
    }
}

bool JournalModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_state == State::Ready && !m_isLast && !m_isFetching;
}

void JournalModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) load(false);
}

Result<void> writeJournalHeads(const storage::CaseFile &file, storage::Connection &connection, const std::string &path)
{
    const storage::Journal journal(file, connection);
    FILATURE_TRY_ASSIGN(content, journal.head(JournalChain::Content));
    FILATURE_TRY_ASSIGN(access, journal.head(JournalChain::Access));
    const auto head = [](std::string_view name, const storage::ChainHead &chain) {
        return std::format("  \"{}\": {{\n    \"sequence\": {},\n    \"hash\": \"{}\"\n  }}", name, chain.sequence, toHex(chain.hash));
    };
    const std::string json = std::format("{{\n  \"case\": {},\n  \"time\": \"{}\",\n{},\n{}\n}}\n", storage::jsonString(file.info().id),
                                         isoUtc(systemClock().utcMicroseconds()), head("content", content), head("access", access));
    FILATURE_TRY_ASSIGN(output, OutputFile::create(path));
    FILATURE_TRY(output.write(json));
    return output.commit();
}

} // namespace filature::items
