// SPDX-License-Identifier: GPL-3.0-or-later
// Values that go into and come out of functions and tables written in C++, without SQLite's header.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

struct sqlite3_context;
struct sqlite3_value;

namespace filature::storage {

using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string>; // NULL, INTEGER, REAL, TEXT or BLOB

// A name as it stands in a statement, between double quotes.
[[nodiscard]] std::string quotedIdentifier(std::string_view name);

// The arguments of a function call, counted from 0. Texts live until the call returns.
class SqlArguments
{
public:
    SqlArguments(int count, sqlite3_value **values) : m_count(count), m_values(values) {}
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] bool isNull(int index) const;
    [[nodiscard]] bool isInteger(int index) const;
    [[nodiscard]] std::int64_t integer(int index) const;
    [[nodiscard]] double real(int index) const;
    [[nodiscard]] std::string_view text(int index) const;
    [[nodiscard]] SqlValue value(int index) const;

private:
    int m_count;
    sqlite3_value **m_values;
};

// Where a function or a column puts its one result; NULL when nothing is put.
class SqlResult
{
public:
    explicit SqlResult(sqlite3_context *context) : m_context(context) {}
    void setInteger(std::int64_t value);
    void setReal(double value);
    void setText(std::string_view text);     // copies
    void setTextView(std::string_view text); // the bytes stay until the cursor moves on; not for functions
    void setBlob(std::string_view bytes);    // copies
    void setError(const char *message);      // without any value of the data

private:
    sqlite3_context *m_context;
};

} // namespace filature::storage
