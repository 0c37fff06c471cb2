// SPDX-License-Identifier: GPL-3.0-or-later
// Machine output: JSON (RFC 8259) with stable keys, valid UTF-8 and numbers in full precision.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace filature {

// Writes one value piece by piece; calls must be balanced. In an object each value is preceded by key(). Text that is
// no UTF-8 gets U+FFFD.
class JsonWriter
{
public:
    JsonWriter();
    ~JsonWriter();
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;

    JsonWriter &beginObject();
    JsonWriter &endObject();
    JsonWriter &beginArray();
    JsonWriter &endArray();
    JsonWriter &key(std::string_view name);
    JsonWriter &text(std::string_view value);
    JsonWriter &number(std::uint64_t value);
    JsonWriter &integer(std::int64_t value);
    JsonWriter &real(double value);
    JsonWriter &boolean(bool value);
    JsonWriter &null();
    JsonWriter &raw(std::string_view json); // a complete JSON value

    // Short forms of key() and a value.
    JsonWriter &text(std::string_view name, std::string_view value) { return key(name).text(value); }
    JsonWriter &number(std::string_view name, std::uint64_t value) { return key(name).number(value); }
    JsonWriter &integer(std::string_view name, std::int64_t value) { return key(name).integer(value); }
    JsonWriter &boolean(std::string_view name, bool value) { return key(name).boolean(value); }

    // What has been written so far; the rest goes on behind it.
    [[nodiscard]] std::string take();
    [[nodiscard]] std::size_t size() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace filature
