// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/facetpicker.h"

#include "common/theme.h"
#include "records/facets.h"
#include "words/safetext.h"
#include "words/subjectwords.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <string_view>

namespace filature::filterview {

namespace {

constexpr int kNameRole = Qt::UserRole;
constexpr std::string_view kColumn = "col:";
constexpr QSize kSize(320, 360);

QString titleOf(const std::string &name)
{
    if (name.starts_with(kColumn))
        return FacetPicker::tr("%1 (source column)").arg(words::safeText(std::string_view(name).substr(kColumn.size())));
    const auto subject = records::facetByName(name);
    return subject ? words::subjectWords(*subject) : words::safeText(name);
}

} // namespace

FacetPicker::FacetPicker(const std::vector<std::string> &names, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_field(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("facetPicker"));
    setProperty("role", QStringLiteral("card"));
    m_field->setObjectName(QStringLiteral("facetPickerSearch"));
    m_field->setPlaceholderText(tr("Search facets"));
    m_field->setAccessibleName(tr("Search facets"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("facetPickerList"));
    m_list->setAccessibleName(tr("Facets that can be added"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    for (const std::string &name : names) {
        auto *item = new QListWidgetItem(titleOf(name), m_list);
        item->setData(kNameRole, QByteArray::fromStdString(name));
        item->setSizeHint({0, std::max(24, fontMetrics().height() + 8)});
        item->setToolTip(QStringLiteral("<p>") + item->text().toHtmlEscaped() + QStringLiteral("</p>"));
    }
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(common::kGrid, common::kGrid, common::kGrid, common::kGrid);
    lines->addWidget(m_field);
    lines->addWidget(m_list);
    resize(kSize);
    connect(m_field, &QLineEdit::textChanged, this, &FacetPicker::search);
    connect(m_field, &QLineEdit::returnPressed, this, &FacetPicker::pick);
    connect(m_list, &QListWidget::itemActivated, this, &FacetPicker::pick);
    connect(m_list, &QListWidget::itemClicked, this, &FacetPicker::pick);
    search({});
    m_field->setFocus();
}

void FacetPicker::search(const QString &text)
{
    QListWidgetItem *first = nullptr;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem *item = m_list->item(i);
        const bool isFound = item->text().contains(text.trimmed(), Qt::CaseInsensitive);
        item->setHidden(!isFound);
        if (isFound && first == nullptr) first = item;
    }
    m_list->setCurrentItem(first);
}

void FacetPicker::pick()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item == nullptr || item->isHidden()) return;
    Q_EMIT picked(item->data(kNameRole).toByteArray().toStdString());
    close();
}

// The list follows the arrows while one types.
bool FacetPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace filature::filterview
