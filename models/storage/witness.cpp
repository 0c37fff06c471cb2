// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/witness.h"

#include "core/fileio.h"
#include "storage/keymaterial.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <vector>

namespace filature::storage {

namespace {

constexpr std::string_view kTitle = "filature-witness 1\n";

std::string folder()
{
    const auto named = [](const char *variable) {
        const char *value = std::getenv(variable);
        return std::filesystem::path(value != nullptr ? value : "");
    };
    if (const auto fixed = named("FILATURE_WITNESS_DIR"); !fixed.empty()) return fixed.string();
    if (const auto data = named("XDG_DATA_HOME"); data.is_absolute()) return (data / "filature/witness").string();
    if (const auto home = named("HOME"); home.is_absolute()) return (home / ".local/share/filature/witness").string();
    return {};
}

std::string line(std::string_view name, const ChainHead &head)
{
    return std::string(name) + ' ' + std::to_string(head.sequence) + ' ' + toHex(head.hash) + '\n';
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Takes "name <sequence> <64 hex digits>\n" off the text.
bool takeLine(std::string_view &text, std::string_view name, ChainHead &head)
{
    if (!text.starts_with(name) || text.size() <= name.size() || text[name.size()] != ' ') return false;
    text.remove_prefix(name.size() + 1);
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), head.sequence);
    if (problem != std::errc() || head.sequence < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (text.size() < 2 + 2 * head.hash.size() || text[0] != ' ') return false;
    for (std::size_t i = 0; i < head.hash.size(); ++i) {
        const int high = hexValue(text[1 + 2 * i]);
        const int low = hexValue(text[2 + 2 * i]);
        if (high < 0 || low < 0) return false;
        head.hash[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    text.remove_prefix(1 + 2 * head.hash.size());
    if (text[0] != '\n') return false;
    text.remove_prefix(1);
    return true;
}

std::string readSmallFile(const std::string &path)
{
    const int descriptor = open(path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) return {};
    std::array<std::uint8_t, 1024> bytes{};
    const ssize_t size = readAt(descriptor, bytes, 0);
    close(descriptor);
    return {bytes.begin(), bytes.begin() + std::max<ssize_t>(size, 0)};
}

Result<void> writeAtomically(const std::string &path, const std::string &text)
{
    std::array<std::uint8_t, 8> random{};
    fillRandom(random);
    const std::string temporary = path + '.' + toHex(random);
    const int descriptor = open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0) return failErrno(temporary, errno, ErrorCode::WriteFailed);
    const bool written = writeAll(descriptor, text) && fsync(descriptor) == 0;
    const int problem = errno;
    close(descriptor);
    if (written && rename(temporary.c_str(), path.c_str()) == 0) return {};
    const int renameProblem = written ? errno : problem;
    unlink(temporary.c_str());
    return failErrno(path, renameProblem, ErrorCode::WriteFailed);
}

} // namespace

std::optional<Witness> Witness::load(const std::string &caseId)
{
    const std::string base = folder();
    if (base.empty()) return std::nullopt;
    const std::string stored = readSmallFile(base + '/' + caseId);
    std::string_view text = stored;
    if (!text.starts_with(kTitle)) return std::nullopt;
    text.remove_prefix(kTitle.size());
    Witness witness;
    if (!takeLine(text, "content", witness.content) || !takeLine(text, "access", witness.access) || !text.empty())
        return std::nullopt;
    return witness;
}

Result<void> Witness::store(const std::string &caseId) const
{
    const std::string base = folder();
    if (base.empty()) return fail(ErrorCode::NotFound, "no folder for the witness: HOME is not set");
    std::error_code problem;
    if (std::filesystem::create_directories(base, problem)) chmod(base.c_str(), 0700);
    if (problem) return failErrno(base, problem.value(), ErrorCode::WriteFailed);
    return writeAtomically(base + '/' + caseId,
                           std::string(kTitle) + line("content", content) + line("access", access));
}

} // namespace filature::storage
