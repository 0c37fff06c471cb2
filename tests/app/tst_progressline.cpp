// SPDX-License-Identifier: GPL-3.0-or-later
#include "progressline.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace filature::app;
using filature::JobPhase;

class TestProgressLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void progressSaysWhatIsKnown();
};

void TestProgressLine::progressSaysWhatIsKnown()
{
    using namespace std::chrono_literals;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QCOMPARE(progressText(JobPhase::Idle, 0, 0, 1s), QString());
    QCOMPARE(progressText(JobPhase::Verifying, 5, 0, 1s), u"verifying"_s);
    QCOMPARE(progressText(JobPhase::Indexing, 25, 100, 100ms), u"[######..................]  25 % indexing"_s);
    QCOMPARE(progressText(JobPhase::Reading, 50u << 20, 100u << 20, 2s),
             u"[############............]  50 % reading  25.0 MiB/s  2.0 s left"_s);
    QVERIFY(progressText(JobPhase::Reading, 200, 100, 2s).contains(u"100 %"_s)); // never beyond
}

QTEST_APPLESS_MAIN(TestProgressLine)
#include "tst_progressline.moc"
