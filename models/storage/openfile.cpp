// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/openfile.h"

#include <map>

namespace filature::storage {

namespace {

struct Registry
{
    std::mutex mutex;
    std::map<FileIdentity, std::weak_ptr<OpenFile>> files;
};

Registry &registry()
{
    static Registry instance;
    return instance;
}

} // namespace

std::shared_ptr<OpenFile> OpenFile::find(const FileIdentity &identity)
{
    Registry &all = registry();
    const std::lock_guard guard(all.mutex);
    std::erase_if(all.files, [](const auto &entry) { return entry.second.expired(); });
    const auto found = all.files.find(identity);
    return found != all.files.end() ? found->second.lock() : nullptr;
}

std::shared_ptr<OpenFile> OpenFile::enter(const FileIdentity &identity, bool encrypted, const Salt &salt,
                                          const Digest &keyFingerprint)
{
    if (auto there = find(identity)) return there;
    Registry &all = registry();
    const std::lock_guard guard(all.mutex);
    std::shared_ptr<OpenFile> entry(new OpenFile(encrypted, salt, keyFingerprint));
    all.files[identity] = entry;
    return entry;
}

std::mutex &OpenFile::openingMutex()
{
    static std::mutex mutex;
    return mutex;
}

bool OpenFile::claimCheckpointer(const sqlite3 *connection)
{
    const std::lock_guard guard(m_mutex);
    if (m_checkpointer != nullptr) return false;
    m_checkpointer = connection;
    return true;
}

bool OpenFile::releaseCheckpointer(const sqlite3 *connection)
{
    const std::lock_guard guard(m_mutex);
    if (m_checkpointer != connection) return false;
    m_checkpointer = nullptr;
    return true;
}

} // namespace filature::storage
