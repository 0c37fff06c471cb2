// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown unmasked at present, for how long still, and why.
#pragma once

#include "access/accesslog.h"
#include "items/jobrunner.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace filature::access {
class OpenCase;
}

namespace filature::items {

// GUI thread. Nothing is revealed before the journal has it; it ends by itself.
class RevealState : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes kDuration{15};

    RevealState(const access::OpenCase &opened, JobRunner &jobs, QObject *parent = nullptr);

    // Journals the request with the filter it is made for; changed() follows, or failed(). A request without a reason, or for
    // health data without a physician, fails with Refused.
    void begin(const access::RevealRequest &request, const records::Filter &filter);
    void end();

    [[nodiscard]] const records::Reveal &reveal() const { return m_request.reveal; } // nothing while all is masked
    [[nodiscard]] const access::RevealRequest &request() const { return m_request; }
    [[nodiscard]] bool isRevealing() const { return !m_request.reveal.isNothing(); }
    [[nodiscard]] std::chrono::seconds remaining() const; // 0 = all is masked
    // For presentations and exercises: ends what is revealed and refuses to begin.
    void setForbidden(bool isForbidden);
    [[nodiscard]] bool isForbidden() const { return m_isForbidden; }

Q_SIGNALS:
    void changed();                           // what is shown unmasked
    void remainingChanged();                  // each second
    void failed(const filature::Error &error);

private:
    void show(const access::RevealRequest &request);

    const access::OpenCase &m_case;
    access::RevealRequest m_request;
    QDeadlineTimer m_end{QDeadlineTimer::Forever};
    QTimer m_second;
    bool m_isForbidden = false;
    Latest<std::monostate> m_latest;
};

} // namespace filature::items
