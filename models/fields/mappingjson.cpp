// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/mapping.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace filature::fields {

namespace {

using Json = rapidjson::Value;
using Writer = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

constexpr int kVersion = 1;

struct Option
{
    std::string_view name;
    bool NormaliseOptions::*member;
};

constexpr std::array<Option, 3> kOptions{{{"month_first", &NormaliseOptions::monthFirst},
                                          {"excel_1904", &NormaliseOptions::excel1904},
                                          {"foreign_postcodes", &NormaliseOptions::foreignPostcodes}}};

void put(Writer &writer, std::string_view text)
{
    writer.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}
void putKey(Writer &writer, std::string_view key)
{
    writer.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
}

void putColumns(Writer &writer, const Mapping &mapping, std::span<const std::uint32_t> columns)
{
    writer.StartArray();
    for (const std::uint32_t column : columns) {
        const std::string &name = mapping.columnNames[column];
        const bool isUnique = !name.empty() && std::ranges::count(mapping.columnNames, name) == 1;
        if (isUnique)
            put(writer, name);
        else
            writer.Uint(column + 1);
    }
    writer.EndArray();
}

void putField(Writer &writer, const Mapping &mapping, const FieldMapping &each)
{
    writer.StartObject();
    putKey(writer, "field");
    put(writer, info(each.field).name);
    putKey(writer, "columns");
    putColumns(writer, mapping, each.columns);
    putKey(writer, "reason");
    put(writer, each.reason);
    putKey(writer, "confidence");
    writer.Double(each.confidence);
    if (each.options != NormaliseOptions{}) {
        putKey(writer, "options");
        writer.StartArray();
        for (const Option &option : kOptions)
            if (each.options.*option.member) put(writer, option.name);
        writer.EndArray();
    }
    writer.EndObject();
}

std::string_view textOf(const Json &value) { return {value.GetString(), value.GetStringLength()}; }

const Json *member(const Json &object, const char *name)
{
    const auto found = object.FindMember(name);
    return found == object.MemberEnd() || found->value.IsNull() ? nullptr : &found->value;
}

std::unexpected<Error> bad(std::string detail) { return fail(ErrorCode::BadInput, "mapping: " + std::move(detail)); }

class Reader
{
public:
    Result<Mapping> read(const Json &root)
    {
        if (!root.IsObject()) return bad("not an object");
        if (const Json *version = member(root, "version");
            version != nullptr && (!version->IsInt() || version->GetInt() > kVersion))
            return bad("made by a newer version");
        FILATURE_TRY(readNames(root));
        const Json *fields = member(root, "fields");
        if (fields == nullptr || !fields->IsArray()) return bad("\"fields\" is not a list");
        for (const Json &each : fields->GetArray())
            FILATURE_TRY(readField(each));
        if (const Json *open = member(root, "open")) {
            FILATURE_TRY_ASSIGN(columns, readColumns(*open));
            m_mapping.openColumns = std::move(columns);
        }
        return std::move(m_mapping);
    }

private:
    Result<void> readNames(const Json &root)
    {
        const Json *columns = member(root, "columns");
        m_hasNames = columns != nullptr;
        if (!m_hasNames) return {};
        if (!columns->IsArray()) return bad("\"columns\" is not a list");
        for (const Json &name : columns->GetArray()) {
            if (!name.IsString()) return bad("the name of a column is not a text");
            m_mapping.columnNames.emplace_back(textOf(name));
        }
        return {};
    }

    Result<void> readField(const Json &value)
    {
        if (!value.IsObject()) return bad("an entry of \"fields\" is not an object");
        const Json *name = member(value, "field");
        const Json *columns = member(value, "columns");
        if (name == nullptr || !name->IsString()) return bad("an entry of \"fields\" has no \"field\"");
        const auto field = fieldByName(textOf(*name));
        const std::string shown(textOf(*name));
        if (!field) return bad("unknown field \"" + shown + '"');
        if (info(*field).isDerived) return bad("field \"" + shown + "\" is derived and has no column");
        if (std::ranges::contains(m_mapping.fields, *field, &FieldMapping::field))
            return bad("field \"" + shown + "\" is there twice");
        if (columns == nullptr) return bad("field \"" + shown + "\" has no \"columns\"");
        FieldMapping mapping{.field = *field, .columns = {}, .reason = "file", .confidence = 1, .options = {}};
        FILATURE_TRY_ASSIGN(indexes, readColumns(*columns));
        if (indexes.empty()) return bad("field \"" + shown + "\" has no \"columns\"");
        mapping.columns = std::move(indexes);
        if (const Json *reason = member(value, "reason"); reason != nullptr && reason->IsString())
            mapping.reason = textOf(*reason);
        if (const Json *confidence = member(value, "confidence"); confidence != nullptr && confidence->IsNumber())
            mapping.confidence = std::clamp(confidence->GetDouble(), 0.0, 1.0);
        if (const Json *options = member(value, "options")) FILATURE_TRY(readOptions(*options, mapping.options));
        m_mapping.fields.push_back(std::move(mapping));
        return {};
    }

    static Result<void> readOptions(const Json &value, NormaliseOptions &options)
    {
        if (!value.IsArray()) return bad("\"options\" is not a list");
        for (const Json &each : value.GetArray()) {
            const std::string_view name = each.IsString() ? textOf(each) : std::string_view{};
            const auto *option = std::ranges::find(kOptions, name, &Option::name);
            if (option == kOptions.end()) return bad("unknown option \"" + std::string(name) + '"');
            options.*option->member = true;
        }
        return {};
    }

    // A list, or one column alone.
    Result<std::vector<std::uint32_t>> readColumns(const Json &value)
    {
        std::vector<std::uint32_t> columns;
        if (!value.IsArray()) {
            FILATURE_TRY_ASSIGN(column, readColumn(value));
            columns.push_back(column);
            return columns;
        }
        for (const Json &each : value.GetArray()) {
            FILATURE_TRY_ASSIGN(column, readColumn(each));
            columns.push_back(column);
        }
        return columns;
    }

    Result<std::uint32_t> readColumn(const Json &value)
    {
        std::vector<std::string> &names = m_mapping.columnNames;
        if (value.IsUint()) return readNumber(value.GetUint());
        if (!value.IsString()) return bad("a column is neither a name nor a number from 1");
        const auto found = std::ranges::find(names, textOf(value));
        const auto index = static_cast<std::uint32_t>(found - names.begin());
        if (found != names.end()) return index;
        if (m_hasNames) return bad("unknown column \"" + std::string(textOf(value)) + '"');
        if (m_hasNumbers) return bad("columns by name and by number need the list \"columns\"");
        names.emplace_back(textOf(value));
        return index;
    }

    Result<std::uint32_t> readNumber(std::uint32_t number)
    {
        constexpr std::uint32_t kMostColumns = 1'000'000;
        std::vector<std::string> &names = m_mapping.columnNames;
        if (number == 0 || number > kMostColumns || (m_hasNames && number > names.size()))
            return bad("there is no column " + std::to_string(number));
        if (!m_hasNames && !m_hasNumbers && !names.empty())
            return bad("columns by name and by number need the list \"columns\"");
        m_hasNumbers = true;
        if (number > names.size()) names.resize(number);
        return number - 1;
    }

    Mapping m_mapping;
    bool m_hasNames = false;   // the list "columns" is there
    bool m_hasNumbers = false; // a column was given by number
};

} // namespace

std::string mappingToJson(const Mapping &mapping)
{
    rapidjson::StringBuffer buffer;
    Writer writer(buffer);
    writer.SetIndent(' ', 2);
    writer.SetFormatOptions(rapidjson::kFormatSingleLineArray);
    writer.StartObject();
    putKey(writer, "version");
    writer.Int(kVersion);
    putKey(writer, "columns");
    writer.StartArray();
    for (const std::string &name : mapping.columnNames)
        put(writer, name);
    writer.EndArray();
    putKey(writer, "fields");
    writer.StartArray();
    for (const FieldMapping &each : mapping.fields)
        putField(writer, mapping, each);
    writer.EndArray();
    putKey(writer, "open");
    putColumns(writer, mapping, mapping.openColumns);
    writer.EndObject();
    return std::string(buffer.GetString(), buffer.GetSize()) + '\n';
}

Result<Mapping> mappingFromJson(std::string_view json)
{
    constexpr unsigned kFlags =
        rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag;
    rapidjson::Document document;
    document.Parse<kFlags>(json.data(), json.size());
    if (document.HasParseError())
        return failAt(ErrorCode::BadInput, {}, static_cast<std::int64_t>(document.GetErrorOffset()),
                      std::string("mapping: ") + rapidjson::GetParseError_En(document.GetParseError()));
    return Reader().read(document);
}

} // namespace filature::fields
