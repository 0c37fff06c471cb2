// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/inventedpassphrase.h"
#include "storage/passphrase.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using filature::storage::inventPassphrase;

class TestInventedPassphrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsStrongAndNeverTheSame();
    void allSyllablesAreEquallyFrequent();
};

void TestInventedPassphrase::itIsStrongAndNeverTheSame()
{
    static const QRegularExpression shape(u"^([bcdfghjklnprstvx][aeiou][bcdfghjklnprstvx][aeiou]-){6}[a-z]{4}$"_s);
    QSet<QString> all;
    for (int i = 0; i < 500; ++i) {
        const std::string passphrase = inventPassphrase();
        const QString text = QString::fromStdString(passphrase);
        QVERIFY2(shape.match(text).hasMatch(), passphrase.c_str());
        QVERIFY2(filature::storage::passphraseStrength(passphrase).enough, passphrase.c_str());
        const QStringList words = text.split(u'-');
        QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
        all.insert(text);
    }
    QCOMPARE(all.size(), 500);
}

void TestInventedPassphrase::allSyllablesAreEquallyFrequent()
{
    QMap<QString, int> counts;
    constexpr int kPassphrases = 4000;
    for (int i = 0; i < kPassphrases; ++i)
        for (const QString &word : QString::fromStdString(inventPassphrase()).split(u'-')) {
            ++counts[word.first(2)];
            ++counts[word.last(2)];
        }
    QCOMPARE(counts.size(), 80);
    const double expected = kPassphrases * 14.0 / 80;
    for (const int count : counts)
        QVERIFY(count > expected * 0.75 && count < expected * 1.25); // six standard deviations and more
}

QTEST_APPLESS_MAIN(TestInventedPassphrase)
#include "tst_inventedpassphrase.moc"
