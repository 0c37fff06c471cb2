// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/evidence.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace filature::records {

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void putText(Writer &writer, std::string_view name, std::string_view value)
{
    writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void putNumber(Writer &writer, std::string_view name, std::uint64_t value)
{
    writer.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    writer.Uint64(value);
}

std::string textOf(const rapidjson::Value &object, const char *name)
{
    const auto member = object.FindMember(name);
    if (member == object.MemberEnd() || !member->value.IsString()) return {};
    return {member->value.GetString(), member->value.GetStringLength()};
}

std::uint64_t numberOf(const rapidjson::Value &object, const char *name)
{
    const auto member = object.FindMember(name);
    return member != object.MemberEnd() && member->value.IsUint64() ? member->value.GetUint64() : 0;
}

} // namespace

std::string dialectToJson(const ingest::Dialect &dialect)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.StartObject();
    putText(writer, "encoding", dialect.encoding);
    putText(writer, "fallbackEncoding", dialect.fallbackEncoding);
    putNumber(writer, "bomBytes", dialect.bomBytes);
    putText(writer, "delimiter", dialect.delimiter);
    putText(writer, "quote", dialect.quote);
    putText(writer, "escape", dialect.escape);
    putNumber(writer, "headerRows", dialect.headerRows);
    putNumber(writer, "columns", dialect.columns);
    putNumber(writer, "tableOffset", dialect.tableOffset);
    putText(writer, "comment", dialect.comment);
    putText(writer, "lineEnd", dialect.lineEnd);
    writer.EndObject();
    return {buffer.GetString(), buffer.GetSize()};
}

Result<ingest::Dialect> dialectFromJson(std::string_view json)
{
    rapidjson::Document document;
    document.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size()); // of any depth without the stack
    if (document.HasParseError() || !document.IsObject()) return fail(ErrorCode::Damaged, "a stored dialect cannot be read");
    ingest::Dialect dialect;
    dialect.encoding = textOf(document, "encoding");
    dialect.fallbackEncoding = textOf(document, "fallbackEncoding");
    dialect.bomBytes = static_cast<std::uint8_t>(numberOf(document, "bomBytes"));
    dialect.delimiter = textOf(document, "delimiter");
    dialect.quote = textOf(document, "quote");
    dialect.escape = textOf(document, "escape");
    dialect.headerRows = static_cast<std::uint32_t>(numberOf(document, "headerRows"));
    dialect.columns = static_cast<std::uint32_t>(numberOf(document, "columns"));
    dialect.tableOffset = numberOf(document, "tableOffset");
    dialect.comment = textOf(document, "comment");
    dialect.lineEnd = textOf(document, "lineEnd");
    return dialect;
}

std::string namesToJson(const std::vector<std::string> &names)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.StartArray();
    for (const std::string &name : names) writer.String(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    writer.EndArray();
    return {buffer.GetString(), buffer.GetSize()};
}

Result<std::vector<std::string>> namesFromJson(std::string_view json)
{
    rapidjson::Document document;
    document.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size()); // of any depth without the stack
    if (document.HasParseError() || !document.IsArray()) return fail(ErrorCode::Damaged, "a stored list of names cannot be read");
    std::vector<std::string> names;
    for (const auto &name : document.GetArray())
        if (name.IsString()) names.emplace_back(name.GetString(), name.GetStringLength());
    return names;
}

} // namespace filature::records
