// SPDX-License-Identifier: GPL-3.0-or-later
// The second step of an import: how one file is read, its first rows, its columns and fields.
#pragma once

#include "evidence/importqueue.h"
#include "items/mappingmodel.h"
#include "items/previewmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace filature::evidencepages {

class DialectBar;
class Notice;

// GUI thread. Shows one item of the queue and changes how it will be read.
class ReadingStep : public QWidget
{
    Q_OBJECT

public:
    ReadingStep(items::CaseSession &session, QWidget *parent = nullptr);

    void show(std::uint64_t number); // 0 = nothing
    [[nodiscard]] std::uint64_t number() const { return m_number; }
    // By a file of the user's: read and applied, or written, in a job.
    void loadMapping(const QString &path);
    void saveMapping(const QString &path);
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makePreview();
    [[nodiscard]] QWidget *makeMapping();
    void update();
    void showPreview(const QueueItem &item);
    void showMapping();
    void takeMapping();
    [[nodiscard]] QStringList oddities(const QueueItem &item) const;

    items::CaseSession &m_session;
    ImportQueue &m_queue;
    std::uint64_t m_number = 0;
    items::PreviewModel m_previewModel;
    items::MappingModel m_mappingModel;
    items::Latest<fields::Mapping> m_latest;
    std::shared_ptr<const records::Preview> m_shown;
    Notice *m_notice;
    QLabel *m_name = nullptr;
    QLabel *m_size = nullptr;
    DialectBar *m_dialect = nullptr;
    QSplitter *m_splitter = nullptr;
    QTableView *m_preview = nullptr;
    QLabel *m_odd = nullptr;
    QLabel *m_others = nullptr;
    QTableView *m_mapping = nullptr;
    QPushButton *m_load = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_proposed = nullptr;
};

} // namespace filature::evidencepages
