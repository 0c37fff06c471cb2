// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/account.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace filature::storage {

std::string printable(std::string text)
{
    constexpr std::size_t kLongest = 400;
    text.resize(std::min(text.size(), kLongest));
    std::ranges::replace_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    while (!text.empty() && text.back() == ' ')
        text.pop_back();
    return text;
}

namespace {

std::string lookUpAccount()
{
    std::array<char, 4096> buffer{};
    struct passwd entry = {};
    struct passwd *found = nullptr;
    if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr &&
        *found->pw_name != '\0')
        return found->pw_name;
    return "uid " + std::to_string(geteuid());
}

} // namespace

std::string accountName()
{
    static const std::string name = lookUpAccount(); // reads /etc/passwd or asks the network
    return name;
}

std::string authorName()
{
    const char *profile = std::getenv("FILATURE_PROFILE");
    const std::string name = profile != nullptr ? printable(profile) : std::string();
    return name.empty() ? accountName() : accountName() + " (" + name + ")";
}

} // namespace filature::storage
