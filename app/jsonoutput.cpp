// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonoutput.h"

#include <QByteArray>

namespace filature::app {

std::string prettyJson(std::string_view json)
{
    std::string out;
    std::size_t depth = 0;
    bool isText = false;
    bool isFresh = false; // behind an opening bracket
    const auto newLine = [&] { out += '\n' + std::string(2 * depth, ' '); };
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (isText) {
            out += c;
            if (c == '\\')
                out += json[++i];
            else if (c == '"')
                isText = false;
            continue;
        }
        if (std::string_view(" \t\r\n").contains(c)) continue;
        const bool isClosing = c == '}' || c == ']';
        if (isClosing) --depth;
        if (isFresh != isClosing) newLine();
        out += c;
        isFresh = c == '{' || c == '[';
        if (isFresh) ++depth;
        if (c == ',') newLine();
        if (c == ':') out += ' ';
        isText = c == '"';
    }
    return out + '\n';
}

std::string toBase64(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())).toBase64().toStdString();
}

} // namespace filature::app
