// SPDX-License-Identifier: GPL-3.0-or-later
// Invented cases on disk for the tests of this folder.
#pragma once

#include "core/jobcontrol.h"
#include "training/generator.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <string>

namespace filature::test {

inline std::string readWhole(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return file.readAll().toStdString();
}

// A case in a folder of its own, removed with the object.
class GeneratedCase
{
public:
    explicit GeneratedCase(const training::GeneratorOptions &options)
        : m_folder(m_parent.path().toStdString() + "/case"), m_summary(training::generate(m_folder, options, m_job))
    {
    }
    [[nodiscard]] const Result<training::GeneratorSummary> &summary() const { return m_summary; }
    [[nodiscard]] std::string path(const std::string &name) const { return m_folder + '/' + name; }
    [[nodiscard]] std::string text(const std::string &name) const { return readWhole(path(name)); }
    [[nodiscard]] QJsonObject key() const
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(text("answer-key.json"))).object();
    }
    [[nodiscard]] const JobControl &job() const { return m_job; }

private:
    QTemporaryDir m_parent;
    std::string m_folder;
    JobControl m_job;
    Result<training::GeneratorSummary> m_summary;
};

} // namespace filature::test
