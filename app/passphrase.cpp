// SPDX-License-Identifier: GPL-3.0-or-later
#include "passphrase.h"

#include "core/sha256.h"
#include "inputfile.h"
#include "words/language.h"
#include "messages.h"
#include "words/safetext.h"
#include "storage/passphrase.h"
#include "terminalprompt.h"

#include <QCoreApplication>

#include <cstdlib>
#include <cstring>
#include <string_view>

namespace filature::app {

namespace {

constexpr std::size_t kMostKeyBytes = 4096;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Passphrase)
};

std::optional<storage::SecretBytes> takeFromEnvironment(const char *variable)
{
    char *value = std::getenv(variable);
    if (value == nullptr) return std::nullopt;
    const std::size_t size = std::strlen(value);
    storage::SecretBytes secret{std::string_view(value, size)};
    ::explicit_bzero(value, size);
    ::unsetenv(variable);
    return secret;
}

std::unexpected<words::Failure> nobodyToAsk(ErrorCode code, const std::string &casePath = {})
{
    words::Failure failure(code, Words::tr("A passphrase is needed, and there is no terminal to ask for it."),
                    Words::tr("Give it by --key-file FILE or in the environment variable FILATURE_KEY."));
    failure.error.path = casePath;
    return std::unexpected(std::move(failure));
}

} // namespace

KeySource::KeySource(JobControl &job, const Messages &messages)
    : m_job(job), m_messages(messages), m_key(takeFromEnvironment("FILATURE_KEY")),
      m_newKey(takeFromEnvironment("FILATURE_NEW_KEY"))
{
}

// The first line, without its end.
words::Outcome<std::string> KeySource::readKeyFile(const std::string &path)
{
    FILATURE_TRY_ASSIGN(text, readInput(path, kMostKeyBytes, m_job));
    const std::size_t end = text.find_first_of("\r\n");
    if (end == std::string::npos) return text;
    std::string line = text.substr(0, end);
    wipe(text);
    return line;
}

words::Outcome<std::optional<storage::CaseKey>> KeySource::given(const std::string &keyFile)
{
    if (!keyFile.empty()) {
        FILATURE_TRY_ASSIGN(text, readKeyFile(keyFile));
        return storage::CaseKey(std::move(text));
    }
    if (m_key) return storage::CaseKey(std::string(m_key->view()));
    return std::nullopt;
}

words::Outcome<storage::CaseKey> KeySource::ask(const std::string &casePath)
{
    if (!TerminalPrompt::isPossible()) return nobodyToAsk(ErrorCode::WrongKey, casePath);
    FILATURE_TRY_ASSIGN(text, TerminalPrompt::ask(Words::tr("Passphrase of %1:").arg(words::safeText(casePath)), m_job));
    return storage::CaseKey(std::move(text));
}

words::Outcome<std::string> KeySource::askTwice()
{
    if (!TerminalPrompt::isPossible()) return nobodyToAsk(ErrorCode::Usage);
    FILATURE_TRY_ASSIGN(first, TerminalPrompt::ask(Words::tr("New passphrase:"), m_job));
    FILATURE_TRY_ASSIGN(second, TerminalPrompt::ask(Words::tr("The same again:"), m_job));
    const bool isSame = first == second;
    wipe(second);
    if (isSame) return first;
    wipe(first);
    return words::refuse(ErrorCode::Usage, Words::tr("The two passphrases differ."));
}

words::Outcome<std::string> KeySource::chosenText(const std::string &keyFile,
                                           const std::optional<storage::SecretBytes> &fromEnvironment)
{
    if (!keyFile.empty()) return readKeyFile(keyFile);
    if (fromEnvironment) return std::string(fromEnvironment->view());
    return askTwice();
}

words::Outcome<storage::CaseKey> KeySource::choose(const std::string &keyFile, Purpose purpose)
{
    FILATURE_TRY_ASSIGN(text, chosenText(keyFile, purpose == Purpose::Create ? m_key : m_newKey));
    if (text.empty()) return words::refuse(ErrorCode::Usage, Words::tr("The passphrase is empty."));
    const storage::PassphraseStrength strength = storage::passphraseStrength(text);
    if (!strength.enough)
        m_messages.warn(
            Words::tr("this passphrase has %1 bits for certain; a case that can be copied needs 80, for example seven "
                      "words drawn by lot (CNIL, deliberation 2022-100).")
                .arg(words::formatReal(strength.bits, 0)));
    return storage::CaseKey(std::move(text));
}

} // namespace filature::app
