// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the window: what it shows, or that it is loading, empty or failed.
#pragma once

#include "core/error.h"
#include "items/casesession.h"

#include <QVariantMap>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace filature::common {

// Made anew when the language or the colours change; what it wants to keep goes through saveState().
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(items::CaseSession &session, const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] items::CaseSession &session() const { return m_session; }
    [[nodiscard]] const QString &title() const { return m_title; }
    // What the side bar says beside its title, for example a number of records; empty = nothing.
    [[nodiscard]] virtual QString badge() const { return {}; }
    // Layout of the page, nothing of the evidence: it is kept outside the case.
    [[nodiscard]] virtual QVariantMap saveState() const { return {}; }
    virtual void restoreState(const QVariantMap &) {}
    // It comes to the front. The default does nothing.
    virtual void activate() {}
    // Ctrl+F: where one types what one looks for on this page; nullptr = nowhere.
    [[nodiscard]] virtual QWidget *searchWidget() { return nullptr; }

Q_SIGNALS:
    void badgeChanged();
    // A number was clicked: these records are to be shown on the page of records.
    void recordsWanted();
    // A sentence for the status line: what a click does, what has just been done.
    void remark(const QString &text);
    void pageWanted(const QString &objectName);
    void revealWanted(); // something is to be shown unmasked: ask for the reason

protected:
    // The widget that is shown when the page is ready; the page owns it.
    void setContent(QWidget *content);
    void showContent();
    void showLoading(const QString &text);
    // What to do first, with a button that does it; without `act` no button.
    void showEmpty(const QString &heading, const QString &text, const QString &button = {}, std::function<void()> act = {});
    // What happened, what is safe, what to do next, and a button that tries again.
    void showFailure(const Error &error, std::function<void()> again = {});

private:
    void showMessage(const QString &heading, const QString &text, const QString &button, std::function<void()> act);

    items::CaseSession &m_session;
    QString m_title;
    QStackedLayout *m_stack;
    QWidget *m_content = nullptr;
    QLabel *m_heading;
    QLabel *m_text;
    QPushButton *m_button;
    std::function<void()> m_act;
};

} // namespace filature::common
