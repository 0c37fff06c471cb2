// SPDX-License-Identifier: GPL-3.0-or-later
// Where patients, laboratories and doctors live: public geography, no addresses.
#pragma once

#include "training/chooser.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace filature::training {

struct Town
{
    std::string postcode;
    std::string mixed; // "Saint-Avé"
    std::string upper; // "SAINT AVE"
};

// The départements in which the invented laboratories lie.
enum class Area : std::uint8_t
{
    Morbihan,
    Loiret,
    Eure,
    CotesDArmor,
    IlleEtVilaine,
    LoirEtCher
};
inline constexpr std::size_t kAreaCount = 6;

[[nodiscard]] std::string_view departementOf(Area area); // "56"

// Immutable tables with draws in constant time; the towns live as long as the table.
class Towns
{
public:
    Towns();
    Towns(const Towns &) = delete;
    Towns &operator=(const Towns &) = delete;
    // A town of the area, large ones more often.
    [[nodiscard]] const Town &inArea(Area area, RandomStream &random) const;
    // A town of a bordering département.
    [[nodiscard]] const Town &near(Area area, RandomStream &random) const;
    // A town outside all areas, anywhere in France.
    [[nodiscard]] const Town &elsewhere(RandomStream &random) const;
    // The town of the area with this postcode; the area's first one if there is none.
    [[nodiscard]] const Town &withPostcode(Area area, std::string_view postcode) const;

private:
    struct Group
    {
        std::vector<const Town *> towns;
        Chooser chooser;
    };
    void gather(Group &group, std::string_view departements) const;

    std::vector<Town> m_towns;
    std::vector<std::uint32_t> m_weights;
    std::array<Group, kAreaCount> m_inArea;
    std::array<Group, kAreaCount> m_near;
    Group m_elsewhere;
};

// A département of birth for a NIR: mostly anywhere, by population. Two or three characters: "56", "2A", "974"; "99" =
// abroad.
[[nodiscard]] std::string_view anyBirthplace(RandomStream &random);

} // namespace filature::training
