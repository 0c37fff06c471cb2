// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <QtTest>

#include <cerrno>
#include <set>
#include <string>

using namespace filature;

namespace {

constexpr int kCodes = static_cast<int>(ErrorCode::OutOfMemory) + 1;

Result<int> half(int number)
{
    if (number % 2 != 0) return fail(ErrorCode::BadInput, "odd");
    return number / 2;
}

Result<int> quarter(int number)
{
    FILATURE_TRY_ASSIGN(halved, half(number));
    return half(halved);
}

Result<void> mustBeFourfold(int number)
{
    FILATURE_TRY(quarter(number));
    return {};
}

} // namespace

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasItsOwnNameAndADocumentedExitCode();
    void exitCodesAreThoseOfTheReadme_data();
    void exitCodesAreThoseOfTheReadme();
    void systemErrorsBecomeCodes_data();
    void systemErrorsBecomeCodes();
    void describeNamesEverythingKnown();
    void describeLeavesOutWhatIsUnknown();
    void describeFollowsTheCauses();
    void tryReturnsTheFirstError();
    void tryPassesValuesOn();
};

void TestError::everyCodeHasItsOwnNameAndADocumentedExitCode()
{
    const std::set<int> documented{1, 2, 3, 4, 5, 6, 130};
    std::set<std::string_view> names;
    for (int i = 0; i < kCodes; ++i) {
        const auto code = static_cast<ErrorCode>(i);
        const std::string_view name = errorName(code);
        QVERIFY2(names.insert(name).second, "a name is used twice, or a code has none");
        QVERIFY(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string_view::npos);
        QVERIFY(documented.contains(exitCode(code)));
    }
}

void TestError::exitCodesAreThoseOfTheReadme_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("expected");
    QTest::newRow("internal") << int(ErrorCode::Internal) << 1;
    QTest::newRow("disk full") << int(ErrorCode::DiskFull) << 1;
    QTest::newRow("usage") << int(ErrorCode::Usage) << 2;
    QTest::newRow("filter") << int(ErrorCode::FilterSyntax) << 2;
    QTest::newRow("output exists") << int(ErrorCode::AlreadyExists) << 2;
    QTest::newRow("input") << int(ErrorCode::UnsupportedFormat) << 3;
    QTest::newRow("source changed") << int(ErrorCode::SourceChanged) << 3;
    QTest::newRow("key") << int(ErrorCode::WrongKey) << 4;
    QTest::newRow("damage") << int(ErrorCode::Damaged) << 5;
    QTest::newRow("journal") << int(ErrorCode::JournalBroken) << 5;
    QTest::newRow("rules") << int(ErrorCode::Refused) << 6;
    QTest::newRow("cancelled") << int(ErrorCode::Cancelled) << 130;
}

void TestError::exitCodesAreThoseOfTheReadme()
{
    QFETCH(int, code);
    QFETCH(int, expected);
    QCOMPARE(exitCode(static_cast<ErrorCode>(code)), expected);
}

void TestError::systemErrorsBecomeCodes_data()
{
    QTest::addColumn<int>("systemCode");
    QTest::addColumn<int>("expected");
    QTest::newRow("ENOENT") << ENOENT << int(ErrorCode::NotFound);
    QTest::newRow("EACCES") << EACCES << int(ErrorCode::PermissionDenied);
    QTest::newRow("EPERM") << EPERM << int(ErrorCode::PermissionDenied);
    QTest::newRow("EROFS") << EROFS << int(ErrorCode::PermissionDenied);
    QTest::newRow("EISDIR") << EISDIR << int(ErrorCode::NotAFile);
    QTest::newRow("ELOOP") << ELOOP << int(ErrorCode::IsALink);
    QTest::newRow("EEXIST") << EEXIST << int(ErrorCode::AlreadyExists);
    QTest::newRow("ENOSPC") << ENOSPC << int(ErrorCode::DiskFull);
    QTest::newRow("EDQUOT") << EDQUOT << int(ErrorCode::DiskFull);
    QTest::newRow("anything else") << EIO << int(ErrorCode::ReadFailed);
}

void TestError::systemErrorsBecomeCodes()
{
    QFETCH(int, systemCode);
    QFETCH(int, expected);
    const Error error = failErrno("/some/file", systemCode, ErrorCode::ReadFailed).error();
    QCOMPARE(int(error.code), expected);
    QCOMPARE(error.systemCode, systemCode);
    QCOMPARE(error.path, std::string{"/some/file"});
    QVERIFY(!error.detail.empty());
}

void TestError::describeNamesEverythingKnown()
{
    Error error;
    error.code = ErrorCode::Damaged;
    error.detail = "page 3 fails its check";
    error.path = "case.filature";
    error.offset = 49152;
    error.line = 7;
    error.column = 12;
    QCOMPARE(describe(error),
             std::string{"damaged: page 3 fails its check (case.filature, line 7, offset 49152, column 12)"});
}

void TestError::describeLeavesOutWhatIsUnknown()
{
    QCOMPARE(describe(fail(ErrorCode::Cancelled).error()), std::string{"cancelled"});
    QCOMPARE(describe(failAt(ErrorCode::ReadFailed, "a.csv", 0, {}).error()),
             std::string{"read-failed (a.csv, offset 0)"});
}

void TestError::describeFollowsTheCauses()
{
    Error outer = fail(ErrorCode::SourceChanged, "stopped").error();
    outer.cause = std::make_shared<const Error>(failErrno("a.csv", ENOENT, ErrorCode::Internal).error());
    const std::string text = describe(outer);
    QVERIFY2(text.starts_with("source-changed: stopped; because not-found: "), text.c_str());
    QVERIFY2(text.ends_with("(a.csv)"), text.c_str());
}

void TestError::tryReturnsTheFirstError()
{
    const auto result = mustBeFourfold(6);
    QVERIFY(!result);
    QCOMPARE(int(result.error().code), int(ErrorCode::BadInput));
    QCOMPARE(result.error().detail, std::string{"odd"});
}

void TestError::tryPassesValuesOn()
{
    QCOMPARE(quarter(12).value(), 3);
    QVERIFY(mustBeFourfold(8).has_value());
}

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"
