// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/casefolder.h"

#include "core/sha256.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

namespace filature::test {

namespace {

constexpr std::uintmax_t kEnoughMemory = std::uintmax_t{512} * 1024 * 1024;

QString folderTemplate(Medium medium)
{
    const std::filesystem::path inMemory = "/dev/shm";
    std::error_code problem;
    const auto space = std::filesystem::space(inMemory, problem);
    const bool isUsable = medium == Medium::Memory && !problem && space.available >= kEnoughMemory && ::access(inMemory.c_str(), W_OK) == 0;
    return (isUsable ? QString::fromStdString(inMemory.string()) : QDir::tempPath()) + QStringLiteral("/filature-fault-XXXXXX");
}

std::int64_t nanoseconds(const timespec &time) { return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec; }

QByteArray bytesOf(const std::string &text) { return QByteArray::fromStdString(text); }

} // namespace

CaseFolder::CaseFolder(Medium medium) : m_folder(folderTemplate(medium))
{
    m_path = std::filesystem::canonical(m_folder.path().toStdString()).string();
    m_case = path("leak.filature");
}

std::unique_ptr<RunningProgram> CaseFolder::start(const std::vector<std::string> &arguments, const RunOptions &options) const
{
    return std::make_unique<RunningProgram>(arguments, options, m_path);
}

Outcome CaseFolder::run(const std::vector<std::string> &arguments, const RunOptions &options) const { return start(arguments, options)->finish(); }

std::unique_ptr<RunningProgram> CaseFolder::startOnCase(const std::string &command, const std::vector<std::string> &rest,
                                                        const RunOptions &options) const
{
    std::vector<std::string> arguments = {command, m_case};
    arguments.insert(arguments.end(), rest.begin(), rest.end());
    return start(arguments, options);
}

Outcome CaseFolder::runOnCase(const std::string &command, const std::vector<std::string> &rest, const RunOptions &options) const
{
    return startOnCase(command, rest, options)->finish();
}

void CaseFolder::copyFrom(const CaseFolder &other) const
{
    std::filesystem::copy_file(other.casePath(), m_case);
    std::filesystem::copy(other.path("witness"), path("witness"), std::filesystem::copy_options::recursive);
}

Outcome CaseFolder::makePlainCase() const { return run({"new", m_case, "--no-encryption"}); }

Outcome CaseFolder::makeEncryptedCase() const
{
    RunOptions options;
    options.key = kPassphrase;
    return run({"new", m_case}, options);
}

std::string CaseFolder::digest(const RunOptions &options) const
{
    const Outcome told = runOnCase("digest", {}, options);
    if (told.code != 0) qWarning("digest: %s", told.told().c_str());
    return told.code == 0 ? told.out : std::string();
}

int CaseFolder::evidenceCount(const RunOptions &options) const
{
    const Outcome told = runOnCase("evidence", {"--json"}, options);
    if (told.code != 0) {
        qWarning("evidence: %s", told.told().c_str());
        return -1;
    }
    return static_cast<int>(QJsonDocument::fromJson(bytesOf(told.out)).object().value(QStringLiteral("evidence")).toArray().size());
}

std::int64_t CaseFolder::count(const std::string &filter, const RunOptions &options) const
{
    const Outcome told = runOnCase("query", {"--count", "--filter", filter, "--format", "csv"}, options);
    if (told.code != 0) qWarning("query: %s", told.told().c_str());
    return told.code == 0 ? std::atoll(told.out.c_str()) : -1;
}

std::pair<long, long> CaseFolder::counted() const
{
    std::ifstream file(countFile());
    long changes = -1;
    long reads = -1;
    file >> changes >> reads;
    return {changes, reads};
}

FileState stateOfFile(const std::string &path)
{
    FileState state;
    struct stat status{};
    if (::lstat(path.c_str(), &status) != 0) return state;
    state.size = status.st_size;
    state.modifiedNs = nanoseconds(status.st_mtim);
    state.accessedNs = nanoseconds(status.st_atim);
    state.changedNs = nanoseconds(status.st_ctim);
    state.mode = status.st_mode;
    state.inode = status.st_ino;
    if (!S_ISREG(status.st_mode)) return state;
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOATIME);
    std::array<char, 65536> buffer{};
    Sha256 hash;
    for (ssize_t got = 1; descriptor >= 0 && (got = ::read(descriptor, buffer.data(), buffer.size())) > 0;)
        hash.add({buffer.data(), static_cast<std::size_t>(got)});
    if (descriptor >= 0) ::close(descriptor);
    state.sha256 = toHex(hash.digest());
    return state;
}

std::string describe(const FileState &state)
{
    return state.sha256 + " size " + std::to_string(state.size) + " mtime " + std::to_string(state.modifiedNs) + " atime " +
           std::to_string(state.accessedNs) + " ctime " + std::to_string(state.changedNs) + " mode " + std::to_string(state.mode);
}

std::vector<std::string> namesIn(const std::string &folder)
{
    std::vector<std::string> names;
    std::error_code problem;
    for (const auto &entry : std::filesystem::directory_iterator(folder, problem)) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

std::string bytesOfFile(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void writeFile(const std::string &path, std::string_view bytes)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file.flush()) qFatal("cannot write %s", path.c_str());
}

std::uint64_t testSeed()
{
    const char *given = std::getenv("FILATURE_TEST_SEED");
    const std::uint64_t seed = given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device()();
    qInfo("seed %llu (FILATURE_TEST_SEED=%llu repeats it)", static_cast<unsigned long long>(seed), static_cast<unsigned long long>(seed));
    return seed;
}

} // namespace filature::test
