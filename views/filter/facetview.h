// SPDX-License-Identifier: GPL-3.0-or-later
// The list of facets with its mouse and keys.
#pragma once

#include "items/facetmodel.h"

#include <QListView>

namespace filature::filterview {

class FacetDelegate;
class FacetTexts;
enum class FacetButton : std::uint8_t;

// A click includes, the second excludes, the third does neither; Alt+click excludes at once. Space and Shift+Space (or Alt+Space)
// do the same; Left and Right fold a section; the context menu has everything that the small buttons do.
class FacetView : public QListView
{
    Q_OBJECT

public:
    FacetView(items::FacetModel *model, FacetTexts *texts, QWidget *parent);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override { mousePressEvent(event); }
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void activateRow(int row, bool excludes);
    void press(int row, FacetButton button);
    void toggleSearch(int row);
    void setSearch(int row, const std::optional<QString> &search);
    void openSearches(); // the fields of sections that are searched
    void fold(int row, bool isFolded);
    [[nodiscard]] FacetButton buttonAt(const QModelIndex &index, QPoint at) const;

    items::FacetModel *m_model;
    FacetTexts *m_texts;
    FacetDelegate *m_delegate;
    QPersistentModelIndex m_pressed;
};

} // namespace filature::filterview
