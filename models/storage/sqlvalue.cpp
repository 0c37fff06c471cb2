// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlvalue.h"

#include <sqlcipher/sqlite3.h>

namespace filature::storage {

std::string quotedIdentifier(std::string_view name)
{
    std::string text = "\"";
    for (const char c : name) {
        if (c == '"') text += '"';
        text += c;
    }
    return text + '"';
}

namespace {

std::string_view textOf(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return text != nullptr ? std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value)))
                           : std::string_view{};
}

const char *pointerOf(std::string_view bytes) { return bytes.data() != nullptr ? bytes.data() : ""; }

} // namespace

bool SqlArguments::isNull(int index) const { return sqlite3_value_type(m_values[index]) == SQLITE_NULL; }
bool SqlArguments::isInteger(int index) const { return sqlite3_value_type(m_values[index]) == SQLITE_INTEGER; }
std::int64_t SqlArguments::integer(int index) const { return sqlite3_value_int64(m_values[index]); }
double SqlArguments::real(int index) const { return sqlite3_value_double(m_values[index]); }
std::string_view SqlArguments::text(int index) const { return textOf(m_values[index]); }

SqlValue SqlArguments::value(int index) const
{
    switch (sqlite3_value_type(m_values[index])) {
    case SQLITE_NULL:
        return std::monostate{};
    case SQLITE_INTEGER:
        return integer(index);
    case SQLITE_FLOAT:
        return real(index);
    default:
        return std::string(text(index));
    }
}

void SqlResult::setInteger(std::int64_t value) { sqlite3_result_int64(m_context, value); }
void SqlResult::setReal(double value) { sqlite3_result_double(m_context, value); }

void SqlResult::setText(std::string_view text)
{
    sqlite3_result_text64(m_context, pointerOf(text), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void SqlResult::setTextView(std::string_view text)
{
    sqlite3_result_text64(m_context, pointerOf(text), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void SqlResult::setBlob(std::string_view bytes)
{
    sqlite3_result_blob64(m_context, pointerOf(bytes), bytes.size(), SQLITE_TRANSIENT);
}

void SqlResult::setError(const char *message) { sqlite3_result_error(m_context, message, -1); }

} // namespace filature::storage
