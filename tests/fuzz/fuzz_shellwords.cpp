// A shell's scripts. What is quoted for a shell is read as the one word that it was.
#include "app/prompt/openparts.h"
#include "app/prompt/shellscript.h"
#include "app/prompt/shellwords.h"

#include <cstdlib>

using namespace rushes;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    (void)shellScript(text);
    QString word = text;
    word.remove(QChar(0)).remove(QChar(0xFDD0)).remove(QChar(0xFDD1)).remove(QChar(u'\r'));
    const Result<ShellScript> script = shellScript(QStringLiteral("curl ") + shellQuoted(word));
    const QStringList words = script ? script->commands.value(0).words : QStringList();
    if (words.size() != 2 || openparts::withoutSigns(words.at(1)) != word)
        std::abort();
    return 0;
}
