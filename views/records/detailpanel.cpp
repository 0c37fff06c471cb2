// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/detailpanel.h"

#include "common/theme.h"
#include "records/columnlayout.h"
#include "records/detailsection.h"
#include "records/noteeditor.h"
#include "records/sourceview.h"
#include "words/errorwords.h"
#include "words/language.h"
#include "words/subjectwords.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace filature::recordpages {

namespace {

using common::kGrid;
using fields::Category;

// Who it is and what is most delicate comes first.
constexpr std::array kOrder = {Category::Identity, Category::Nir,       Category::Contact, Category::Health,      Category::FreeText, Category::Lab,
                               Category::Dates,    Category::Insurance, Category::Doctor,  Category::Credentials, Category::Technical};

bool isSpecial(Category category) { return category == Category::Health || category == Category::FreeText; }

QLabel *makeLabel(const char *role)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

// A word where there is something to say: that a NIR is right says something, that a name is does not.
QString markOf(const items::DetailField &field)
{
    using enum fields::Level;
    if (!field.level || *field.level == Absent) return {};
    if (*field.level == Ok && field.field != fields::Field::Nir && field.field != fields::Field::Rpps) return {};
    return words::levelText(fields::levelName(*field.level));
}

common::Meaning meaningOf(std::optional<fields::Level> level)
{
    using enum fields::Level;
    if (!level) return common::Meaning::Neutral;
    if (*level == Ok) return common::Meaning::Good;
    return *level <= KeyOkStructureOdd ? common::Meaning::Look : common::Meaning::Neutral;
}

// A place with its name and by what it was derived; other values as they are.
DetailRow rowOf(const items::DetailField &field)
{
    const auto subject = records::FilterSubject::ofField(field.field);
    DetailRow row{words::subjectTitle(subject), field.cell, markOf(field), meaningOf(field.level)};
    const QString key = words::placeKeyWords(subject);
    const bool isWord = !key.isEmpty() || field.field == fields::Field::Sex;
    if (!isWord || field.cell.text.contains(QChar(u'•'))) return row;
    const QString text = words::valueText(subject, field.cell.text.toStdString());
    row.cell.text = key.isEmpty() ? text : DetailPanel::tr("%1 (%2)", "a place and by what it was derived").arg(text, key);
    if (row.cell.state == items::CellState::Masked) row.cell.state = items::CellState::Clear;
    return row;
}

} // namespace

DetailPanel::DetailPanel(items::CaseSession &session, QWidget *parent)
    : QScrollArea(parent), m_session(session), m_title(makeLabel("heading")), m_message(makeLabel("dim")), m_body(new QWidget), m_note(new NoteEditor(session)),
      m_others(new DetailSection(tr("Other columns"))), m_provenance(new DetailSection(tr("Provenance"))), m_source(new SourceView),
      m_sourceNote(makeLabel("dim")), m_linksTitle(makeLabel("heading")), m_detail(session.jobs()), m_neighbours(session.jobs())
{
    setObjectName(QStringLiteral("recordDetail"));
    setAccessibleName(tr("Detail of the record"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    connect(&session.revealState(), &items::RevealState::changed, this, [this] {
        clear({}); // at once: the answer takes a moment
        ask();
    });
    clear(tr("Choose a record in the table to see it here."));
}

void DetailPanel::build()
{
    auto *content = new QWidget;
    content->setProperty("role", QStringLiteral("surface"));
    content->setAutoFillBackground(true);
    QPalette colours = content->palette();
    colours.setColor(QPalette::Window, common::Theme::current().surface);
    content->setPalette(colours);
    m_title->setObjectName(QStringLiteral("detailTitle"));
    QFont font = m_title->font();
    font.setPointSizeF(font.pointSizeF() * 1.15);
    m_title->setFont(font);
    m_message->setObjectName(QStringLiteral("detailMessage"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(kGrid * 3 / 2, kGrid * 3 / 2, kGrid * 3 / 2, kGrid);
    column->setSpacing(kGrid * 3 / 2);
    column->addWidget(m_title);
    column->addWidget(m_message);
    column->addWidget(m_body);
    column->addStretch(1);
    auto *body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(kGrid / 2);
    body->addWidget(m_note);
    for (const Category category : kOrder) {
        auto *section = new DetailSection(words::categoryTitle(category));
        section->setObjectName(QStringLiteral("category_") + QString::fromUtf8(fields::categoryName(category).data(), static_cast<qsizetype>(fields::categoryName(category).size())));
        if (isSpecial(category)) section->setMark(tr("art. 9", "of the GDPR"), common::Meaning::Alarm);
        body->addWidget(section);
        m_sections.emplace_back(category, section);
    }
    m_provenance->setObjectName(QStringLiteral("provenance"));
    m_source->setObjectName(QStringLiteral("sourceRow"));
    m_source->setAccessibleName(tr("The row in the source"));
    m_others->setObjectName(QStringLiteral("otherColumns"));
    m_linksTitle->setText(tr("Neighbours"));
    body->addWidget(m_provenance);
    body->addWidget(m_source);
    body->addWidget(m_sourceNote);
    body->addSpacing(kGrid);
    body->addWidget(m_linksTitle);
    body->addLayout(makeLinks());
    body->addSpacing(kGrid);
    body->addWidget(m_others);
    setWidget(content);
}

QLayout *DetailPanel::makeLinks()
{
    auto *links = new QGridLayout;
    links->setColumnStretch(1, 1);
    const std::array names = {tr("Same address"), tr("Same phone"), tr("Same name and address")};
    const std::array objects = {QStringLiteral("sameAddress"), QStringLiteral("samePhone"), QStringLiteral("sameHousehold")};
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        m_links[i] = {makeLabel("dim"), new QPushButton};
        m_links[i].name->setText(names[i]);
        m_links[i].button->setObjectName(objects[i]);
        m_links[i].button->setAccessibleName(names[i]);
        m_links[i].button->setToolTip(tr("Shows this record and its neighbours, by their numbers. The filter does not say what they share."));
        m_links[i].button->setStyleSheet(QStringLiteral("QPushButton { padding: 2px 10px; } QPushButton:disabled { border: none; background: transparent; padding: 2px 0; }"));
        links->addWidget(m_links[i].name, static_cast<int>(i), 0);
        links->addWidget(m_links[i].button, static_cast<int>(i), 1, Qt::AlignLeft);
        connect(m_links[i].button, &QPushButton::clicked, this, [this, i] { findNeighbours(static_cast<items::NeighbourKind>(i)); });
    }
    links->setVerticalSpacing(2);
    return links;
}

void DetailPanel::setRecord(std::optional<RecordId> record, std::shared_ptr<const access::RecordsView> view)
{
    if (record == m_record && view == m_view) return;
    m_record = record;
    m_view = std::move(view);
    m_note->setRecord(record);
    ask();
}

void DetailPanel::ask()
{
    m_neighbours.cancel();
    if (!m_record || !m_view) {
        m_detail.cancel();
        clear(tr("Choose a record in the table to see it here."));
        return;
    }
    m_detail.start(
        items::Lane::Reader,
        [view = m_view, evidence = m_session.evidence(), record = *m_record, reveal = m_session.revealState().reveal()](JobControl &job) {
            return items::readRecordDetail(view, evidence, record, reveal, job);
        },
        this,
        [this](Result<items::RecordDetail> detail) {
            if (detail) show(*detail);
            else clear(words::whatHappened(detail.error()));
        });
}

void DetailPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const int room = viewport()->width() - 3 * kGrid;
    for (const auto &[category, section] : m_sections) section->setRoom(room);
    m_others->setRoom(room);
    m_provenance->setRoom(room);
}

// Leaves nothing of a record behind.
void DetailPanel::clear(const QString &message)
{
    m_title->setText(tr("Record"));
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_body->hide();
    for (const auto &[category, section] : m_sections) section->show({});
    m_others->show({});
    m_provenance->show({});
    m_source->clear();
}

void DetailPanel::show(const items::RecordDetail &detail)
{
    m_title->setText(tr("Record %1").arg(words::formatNumber(detail.row)));
    m_message->hide();
    showFields(detail);
    showProvenance(detail);
    showSource(detail);
    showOtherColumns(detail);
    showNeighbours(detail.neighbours);
    m_body->show();
}

void DetailPanel::showFields(const items::RecordDetail &detail)
{
    for (const auto &[category, section] : m_sections) {
        std::vector<DetailRow> rows;
        for (const items::DetailField &field : detail.fields) {
            if (fields::info(field.field).category != category) continue;
            rows.push_back(rowOf(field));
        }
        section->show(rows);
    }
}

void DetailPanel::showProvenance(const items::RecordDetail &detail)
{
    const auto clear = [](const QString &text) { return items::ShownCell{text, items::CellState::Clear}; };
    std::vector<DetailRow> rows{
        {tr("Evidence"), clear(tr("%1 · %2", "number and name of an evidence").arg(words::formatNumber(detail.evidence.value), detail.evidenceName)), {}, {}},
        {tr("Row"), clear(words::formatNumber(detail.row)), {}, {}},
        {tr("Line"), clear(tr("%1 · byte %2").arg(words::formatNumber(detail.line), words::formatNumber(detail.offset))), {}, {}}};
    if (detail.flags != 0) rows.push_back({tr("Reading"), clear(rowFlagWords(detail.flags)), tr("look"), common::Meaning::Look});
    m_provenance->show(rows);
}

void DetailPanel::showSource(const items::RecordDetail &detail)
{
    m_source->show(detail.source);
    m_source->setVisible(detail.source.isReadable);
    if (!detail.source.isReadable) m_sourceNote->setText(tr("The row (%1) is not shown here.").arg(words::formatBytes(detail.length)));
    else m_sourceNote->setText(tr("Only a part of the row is shown."));
    m_sourceNote->setVisible(!detail.source.isReadable || !detail.source.isWhole);
}

void DetailPanel::showOtherColumns(const items::RecordDetail &detail)
{
    std::vector<DetailRow> rows;
    for (const items::SourcePiece &piece : detail.source.pieces) {
        const auto column = static_cast<std::size_t>(piece.cell);
        if (piece.cell < 0 || piece.state == items::CellState::Empty || (column < detail.isMapped.size() && detail.isMapped[column])) continue;
        rows.push_back({column < detail.columns.size() ? detail.columns[column] : tr("Column %1").arg(column + 1), {piece.text, piece.state}, {}, {}});
    }
    m_others->show(rows);
}

void DetailPanel::showNeighbours(const std::vector<items::NeighbourCount> &counts)
{
    const bool isForbidden = m_session.revealState().isForbidden();
    for (std::size_t i = 0; i < m_links.size(); ++i) {
        const auto count = std::ranges::find(counts, static_cast<items::NeighbourKind>(i), &items::NeighbourCount::kind);
        const bool isThere = count != counts.end();
        m_links[i].name->setVisible(isThere);
        m_links[i].button->setVisible(isThere);
        if (!isThere) continue;
        const std::uint64_t others = count->others;
        m_links[i].button->setText(others == 0 ? tr("no other record") : tr("%Ln other record(s)", nullptr, static_cast<int>(std::min<std::uint64_t>(others, INT_MAX))));
        m_links[i].button->setEnabled(others > 0 && others < items::kMostNeighbours && !isForbidden);
    }
    m_linksTitle->setVisible(!counts.empty());
}

void DetailPanel::findNeighbours(items::NeighbourKind kind)
{
    if (!m_record || !m_view) return;
    m_neighbours.start(
        items::Lane::Reader,
        // The case outlives the session's jobs.
        [&opened = m_session.openCase(), view = m_view, record = *m_record, kind](JobControl &job) { return items::findNeighbours(opened, *view, record, kind, job); },
        this,
        [this](Result<items::NeighbourFilter> found) {
            if (!found) {
                Q_EMIT remark(words::whatHappened(found.error()));
                return;
            }
            if (found->notJournalled) Q_EMIT remark(words::whatHappened(*found->notJournalled));
            m_session.currentSet().setFilter(found->filter);
        });
}

} // namespace filature::recordpages
