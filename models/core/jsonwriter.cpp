// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonwriter.h"

#include "core/validutf8.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>

namespace filature {

namespace {

rapidjson::SizeType sizeOf(std::string_view text) { return static_cast<rapidjson::SizeType>(text.size()); }

} // namespace

struct JsonWriter::Private
{
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
};

JsonWriter::JsonWriter() : d(std::make_unique<Private>()) {}
JsonWriter::~JsonWriter() = default;

JsonWriter &JsonWriter::beginObject()
{
    d->writer.StartObject();
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    d->writer.EndObject();
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    d->writer.StartArray();
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    d->writer.EndArray();
    return *this;
}

JsonWriter &JsonWriter::key(std::string_view name)
{
    const std::string valid = validUtf8(name);
    d->writer.Key(valid.data(), sizeOf(valid));
    return *this;
}

JsonWriter &JsonWriter::text(std::string_view value)
{
    const std::string valid = validUtf8(value);
    d->writer.String(valid.data(), sizeOf(valid));
    return *this;
}

JsonWriter &JsonWriter::number(std::uint64_t value)
{
    d->writer.Uint64(value);
    return *this;
}

JsonWriter &JsonWriter::integer(std::int64_t value)
{
    d->writer.Int64(value);
    return *this;
}

JsonWriter &JsonWriter::real(double value)
{
    if (!std::isfinite(value)) return null(); // JSON has no infinity
    d->writer.Double(value);
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value)
{
    d->writer.Bool(value);
    return *this;
}

JsonWriter &JsonWriter::null()
{
    d->writer.Null();
    return *this;
}

JsonWriter &JsonWriter::raw(std::string_view json)
{
    d->writer.RawValue(json.data(), json.size(), rapidjson::kObjectType);
    return *this;
}

std::string JsonWriter::take()
{
    std::string written(d->buffer.GetString(), d->buffer.GetSize());
    d->buffer.Clear();
    return written;
}

std::size_t JsonWriter::size() const { return d->buffer.GetSize(); }

} // namespace filature
