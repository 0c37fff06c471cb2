// SPDX-License-Identifier: GPL-3.0-or-later
// A case with a few evidences, next to what it must say.
#pragma once

#include "randomleak.h"
#include "reference.h"
#include "testcase.h"

#include <memory>
#include <string>

namespace filature::test {

// Two tables of a leak and one of other columns, some of the same names, that stand for no field.
class LeakCase : public TestCase
{
public:
    LeakCase(Random &random, std::size_t rows, LeakStyle style = {})
    {
        add("first.csv", randomLeak(random, rows, style), leakMapping());
        add("deuxième.csv", randomLeak(random, rows / 2 + 1, style), leakMapping());
        DelimitedTable other{{"NUM", "NOM", "AUTRE"}, {}};
        for (std::size_t i = 1; i <= rows / 4 + 1; ++i) other.rows.push_back({std::to_string(i * 10), random.plainText(3), random.plainText(2)});
        add("other.csv", other, {});
        refresh();
    }

    void add(const std::string &name, const DelimitedTable &table, const fields::Mapping &mapping)
    {
        records::ImportOptions options = plainOptions();
        options.mapping = mapping;
        const records::EvidenceInfo evidence = import(name, written(table), options);
        if (evidence.reading.rows.stored != table.rows.size())
            qFatal("%s: %llu of %zu rows are stored", name.c_str(), static_cast<unsigned long long>(evidence.reading.rows.stored), table.rows.size());
        reference.add(evidence.path, table, mapping);
    }

    // The store and the ids after an import.
    void refresh()
    {
        records = store();
        reference.takeIds(*records);
    }

    Reference reference;
    std::shared_ptr<records::RecordStore> records;
};

} // namespace filature::test
