// SPDX-License-Identifier: GPL-3.0-or-later
// The records' table with its columns: chosen, moved, pinned, sorted, copied.
#pragma once

#include "items/recordtablemodel.h"
#include "records/columnlayout.h"
#include "records/copiedrows.h"

#include <QVariantMap>
#include <QWidget>

#include <memory>
#include <optional>

class QMenu;

namespace filature::recordpages {

class RecordGrid;
class RecordHeader;

class RecordTable : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMostCopied = 100'000; // records at once

    explicit RecordTable(items::CaseSession &session, QWidget *parent = nullptr);
    ~RecordTable() override;

    [[nodiscard]] items::RecordTableModel &model() { return *m_model; }
    [[nodiscard]] RecordGrid &grid() { return *m_grid; }
    [[nodiscard]] const ColumnLayout &layout() const { return m_layout; }
    [[nodiscard]] std::optional<RecordId> currentRecord() const;

    // Called when there are records to show: takes the usual columns unless others were asked for, drops those that are gone.
    void takeStore(const records::RecordStore &store);
    void setShown(const records::FilterSubject &subject, bool isShown);
    void setPinned(const records::FilterSubject &subject, bool isPinned);
    void showUsualColumns();
    // A click on a header: ascending, descending, order of import; `adds` keeps the other keys.
    void sortBy(const records::FilterSubject &subject, bool adds);
    void goToRow(int row);
    void copySelection();
    void chooseColumns(const QPoint &globalPosition);

    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

Q_SIGNALS:
    void currentRecordChanged();
    void remark(const QString &text);

private:
    void connectHeader(RecordHeader &header);
    void ask();         // the model for the columns of the layout
    void applyLayout(); // to the headers, once the model has them
    void takeOrder();   // of the columns from the headers, after one was moved
    void takeWidth(int column, int width);
    void takeRows(items::RecordTableModel::Change change);
    void showMenu(int column, const QPoint &globalPosition); // -1 = of no column
    void addColumnActions(QMenu &menu, const records::FilterSubject &subject);
    [[nodiscard]] int columnOf(const records::FilterSubject &subject) const;
    [[nodiscard]] std::vector<std::pair<int, int>> selectedRanges() const;
    void putIntoClipboard(const QString &text, int records, bool hasRevealed);

    items::CaseSession &m_session;
    items::RecordTableModel *m_model;
    RecordGrid *m_grid;
    ColumnLayout m_layout;
    std::shared_ptr<const access::RecordsView> m_view;
    bool m_isApplying = false;
    items::Latest<CopiedText> m_copy;
};

} // namespace filature::recordpages
