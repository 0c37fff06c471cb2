// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/sqlresultmodel.h"

#include "items/sqlstream.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace filature::items {

namespace {

constexpr int kTickMs = 16;
constexpr std::size_t kShownBytes = 600; // of a cell in a table

QString shownText(std::string_view text)
{
    if (text.size() <= kShownBytes) return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    std::size_t cut = kShownBytes;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) --cut; // not within a character
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(cut)) + QChar(u'\u2026');
}

bool isNumber(SqlBatch::Kind kind) { return kind == SqlBatch::Kind::Integer || kind == SqlBatch::Kind::Real; }

} // namespace

SqlResultModel::SqlResultModel(const access::OpenCase &opened, JobRunner &jobs, QObject *parent, SqlLimits limits)
    : QAbstractTableModel(parent), m_case(opened), m_jobs(jobs), m_limits(limits)
{
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &SqlResultModel::drain);
}

SqlResultModel::~SqlResultModel()
{
    if (m_job) m_job->cancel();
}

void SqlResultModel::reset()
{
    if (m_job) m_job->cancel();
    m_job.reset();
    m_stream.reset();
    m_tick.stop();
    ++m_generation;
    beginResetModel();
    m_names.clear();
    m_kinds.clear();
    m_batches.clear();
    m_rows = 0;
    endResetModel();
    m_error.reset();
    m_notJournalled.reset();
    m_hasMore = false;
    m_isFullByBytes = false;
    m_elapsedMs = 0;
}

void SqlResultModel::clear()
{
    reset();
    m_state = State::Idle;
    Q_EMIT stateChanged();
}

void SqlResultModel::run(const SqlQuestion &question)
{
    reset();
    m_stream = std::make_shared<SqlStream>();
    m_state = State::Running;
    m_clock.start();
    m_tick.start();
    m_job = m_jobs.start<SqlEnd>(
        Lane::Reader, JobKind::Quick, {},
        [&opened = m_case, question, limits = m_limits, stream = m_stream](JobControl &job) { return readSql(opened, question, limits, *stream, job); },
        this, [this, generation = m_generation](Result<SqlEnd> result) {
            if (generation != m_generation) return; // asked anew meanwhile
            drain();
            if (result) {
                m_hasMore = result->hasMore;
                m_isFullByBytes = result->isFullByBytes;
                m_notJournalled = std::move(result->notJournalled);
            }
            end(result ? std::nullopt : std::optional<Error>(std::move(result).error()));
        });
    Q_EMIT stateChanged();
}

void SqlResultModel::end(const std::optional<Error> &error)
{
    m_tick.stop();
    m_elapsedMs = m_clock.elapsed();
    m_job.reset();
    m_stream.reset();
    const bool isCancelled = error && error->code == ErrorCode::Cancelled;
    m_state = !error ? State::Done : isCancelled ? State::Cancelled : State::Failed;
    if (error && !isCancelled) m_error = error;
    Q_EMIT stateChanged();
}

void SqlResultModel::cancel()
{
    if (m_job) m_job->cancel(); // its end follows
}

void SqlResultModel::drain()
{
    if (!m_stream) return;
    auto [names, batches] = m_stream->take();
    if (names) {
        beginResetModel();
        for (const std::string &name : *names) m_names.push_back(shownText(name));
        m_kinds.assign(m_names.size(), {});
        endResetModel();
    }
    if (batches.empty()) return;
    int rows = 0;
    for (const SqlBatch &batch : batches) rows += batch.rows;
    beginInsertRows({}, m_rows, m_rows + rows - 1);
    for (SqlBatch &batch : batches) append(std::move(batch));
    endInsertRows();
}

void SqlResultModel::append(SqlBatch batch)
{
    batch.first = m_rows;
    m_rows += batch.rows;
    for (std::size_t i = 0; i < batch.columns.size(); ++i) {
        m_kinds[i].numbers += batch.columns[i].numbers;
        m_kinds[i].texts += batch.columns[i].texts;
    }
    m_batches.push_back(std::move(batch));
}

const SqlBatch &SqlResultModel::batchOf(int row) const
{
    return *std::prev(std::ranges::upper_bound(m_batches, row, {}, &SqlBatch::first));
}

bool SqlResultModel::isNumeric(int column) const
{
    const SqlKinds &kinds = m_kinds[static_cast<std::size_t>(column)];
    return kinds.numbers > 0 && kinds.texts == 0;
}

double SqlResultModel::number(int row, int column) const
{
    const SqlBatch &batch = batchOf(row);
    const std::size_t place = static_cast<std::size_t>(row - batch.first) * m_names.size() + static_cast<std::size_t>(column);
    if (!isNumber(batch.kinds[place])) return 0;
    const std::string_view text = batch.cell(place);
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

int SqlResultModel::columnNamed(QStringView name) const
{
    const auto found = std::ranges::find_if(m_names, [name](const QString &each) { return name.compare(each, Qt::CaseInsensitive) == 0; });
    return found == m_names.end() ? -1 : static_cast<int>(found - m_names.begin());
}

int SqlResultModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

int SqlResultModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_names.size()); }

QVariant SqlResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const SqlBatch &batch = batchOf(index.row());
    const std::size_t place = static_cast<std::size_t>(index.row() - batch.first) * m_names.size() + static_cast<std::size_t>(index.column());
    const SqlBatch::Kind kind = batch.kinds[place];
    switch (role) {
    case Qt::DisplayRole: return kind == SqlBatch::Kind::Null ? QVariant() : shownText(batch.cell(place));
    case FullTextRole: {
        const std::string_view text = batch.cell(place);
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isNumber(kind) ? Qt::AlignRight : Qt::AlignLeft)));
    case IsNullRole: return kind == SqlBatch::Kind::Null;
    case IsNumberRole: return isNumber(kind);
    default: return {};
    }
}

QVariant SqlResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columnCount()) return {};
    if (role == Qt::DisplayRole) return m_names[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isNumeric(section) ? Qt::AlignRight : Qt::AlignLeft)));
    return {};
}

std::optional<NamedRecords> recordsNamed(const SqlResultModel &model, int column)
{
    std::vector<std::uint32_t> ids;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (!model.index(row, column).data(SqlResultModel::IsNumberRole).toBool()) continue;
        const double id = model.number(row, column);
        constexpr double kMost = 4294967295.0;
        if (id >= 0 && id <= kMost) ids.push_back(static_cast<std::uint32_t>(id));
    }
    if (ids.empty()) return std::nullopt;
    std::ranges::sort(ids);
    const auto doubles = std::ranges::unique(ids);
    ids.erase(doubles.begin(), doubles.end());
    NamedRecords named;
    named.isCut = model.hasMore();
    std::vector<records::FilterItem> items;
    for (std::size_t i = 0; i < ids.size();) {
        std::size_t end = i + 1;
        while (end < ids.size() && ids[end] == ids[end - 1] + 1) ++end;
        if (items.size() == kMostRecordTerms) {
            named.isCut = true;
            break;
        }
        const std::string first = std::to_string(ids[i]);
        items.push_back(end == i + 1 ? records::FilterItem::value(first) : records::FilterItem::range(first, std::to_string(ids[end - 1])));
        named.records += end - i;
        i = end;
    }
    named.filter = records::Filter(records::makeTerm(records::FilterSubject::of(records::SubjectKind::Record), std::move(items)));
    return named;
}

} // namespace filature::items
