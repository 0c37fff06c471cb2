// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about the current record: fields, provenance, its row in the source, its neighbours.
#pragma once

#include "items/casesession.h"
#include "items/jobrunner.h"
#include "items/neighbours.h"
#include "items/recorddetail.h"

#include <QScrollArea>

#include <array>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QLayout;
class QPushButton;

namespace filature::recordpages {

class DetailSection;
class NoteEditor;
class SourceView;

class DetailPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailPanel(items::CaseSession &session, QWidget *parent = nullptr);

    // Of the view; nothing = no record. What was there stays until the answer is there.
    void setRecord(std::optional<RecordId> record, std::shared_ptr<const access::RecordsView> view);

Q_SIGNALS:
    void remark(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Link
    {
        QLabel *name;
        QPushButton *button;
    };
    void build();
    [[nodiscard]] QLayout *makeLinks();
    void ask();
    void clear(const QString &message);
    void show(const items::RecordDetail &detail);
    void showFields(const items::RecordDetail &detail);
    void showProvenance(const items::RecordDetail &detail);
    void showSource(const items::RecordDetail &detail);
    void showOtherColumns(const items::RecordDetail &detail);
    void showNeighbours(const std::vector<items::NeighbourCount> &counts);
    void findNeighbours(items::NeighbourKind kind);

    items::CaseSession &m_session;
    std::shared_ptr<const access::RecordsView> m_view;
    std::optional<RecordId> m_record;
    QLabel *m_title;
    QLabel *m_message;
    QWidget *m_body;
    NoteEditor *m_note;
    std::vector<std::pair<fields::Category, DetailSection *>> m_sections;
    DetailSection *m_others;
    DetailSection *m_provenance;
    SourceView *m_source;
    QLabel *m_sourceNote;
    QLabel *m_linksTitle;
    std::array<Link, 3> m_links{};
    items::Latest<items::RecordDetail> m_detail;
    items::Latest<items::NeighbourFilter> m_neighbours;
};

} // namespace filature::recordpages
