// SPDX-License-Identifier: GPL-3.0-or-later
// What a file would be read as, before it is: masked as it will be afterwards.
#pragma once

#include "records/importer.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace filature {
class JsonWriter;
}

namespace filature::app {

// Masks the first rows by the proposed mapping: a mapped cell as its field (the strictest one, if there are several),
// any other cell with something in it is dots.
class MaskedRows
{
public:
    explicit MaskedRows(const records::Preview &preview);
    [[nodiscard]] std::vector<std::string> row(const std::vector<std::string> &cells) const;

private:
    struct ColumnFields
    {
        std::vector<fields::FieldMapping> mappings; // which of them take the column
    };
    std::vector<ColumnFields> m_columns;
};

// One complete object.
void addPreview(JsonWriter &json, std::string_view path, const records::Preview &preview);
[[nodiscard]] QString previewText(std::string_view path, const records::Preview &preview);

} // namespace filature::app
