#include "ui/help/manual.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>
#include <QVersionNumber>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A line without Markdown marks.
QString plainLine(QString line)
{
    static const QRegularExpression link(u"\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    static const QRegularExpression marks(u"[*`#|]+"_s);
    static const QRegularExpression bullet(u"^\\s*(?:[-+]|\\d+\\.)\\s+"_s);
    return line.remove(bullet).replace(link, u"\\1"_s).remove(marks).simplified();
}

bool holdsAll(const QString& text, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

const QList<Template>& ownScenes()
{
    static const QList<Template> scenes = [] {
        QFile file(u":/rushes/manual/examples.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The manual's examples are missing from the resources");
        const Result<QList<Template>> examples = templatesFromJson(file.readAll());
        if (!examples)
            qFatal("The manual's examples are damaged: %s", qUtf8Printable(examples.error().detail));
        return *examples;
    }();
    return scenes;
}

} // namespace

QList<ManualPage> manualPages(const QString& language)
{
    const QString english = u":/rushes/manual/en"_s;
    const QString own = u":/rushes/manual/"_s + language;
    QList<ManualPage> pages;
    const QStringList files = QDir(english).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        const QString translated = own + u'/' + file;
        const QString text = read(QFile::exists(translated) ? translated : english + u'/' + file);
        pages.append({file, plainLine(text.section(u'\n', 0, 0)), text});
    }
    return pages;
}

QList<ManualHit> searchManual(const QList<ManualPage>& pages, const QString& words)
{
    const QStringList asked = words.split(u' ', Qt::SkipEmptyParts);
    if (asked.isEmpty())
        return {};
    QList<ManualHit> titles;
    QList<ManualHit> others;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const ManualPage& page = pages.at(i);
        if (!holdsAll(page.text, asked))
            continue;
        QString excerpt;
        const QStringList lines = page.text.split(u'\n');
        for (const QString& line : lines) {
            const QString plain = plainLine(line);
            if (holdsAll(plain, asked) || (excerpt.isEmpty() && holdsAll(plain, {asked.constFirst()})))
                excerpt = plain;
            if (holdsAll(plain, asked))
                break;
        }
        (holdsAll(page.title, asked) ? titles : others).append({i, excerpt});
    }
    return titles + others;
}

const Template* manualScene(const QString& link)
{
    const QString name = QUrl::fromPercentEncoding(link.mid(link.indexOf(u':') + 1).toUtf8());
    for (const QList<Template>* scenes : {&ownScenes(), &builtInTemplates()}) {
        for (const Template& scene : *scenes) {
            if (scene.name == name)
                return &scene;
        }
    }
    return nullptr;
}

News newsIn(const QString& language)
{
    const QString own = u":/rushes/news/%1.md"_s.arg(language);
    const bool isThere = QFile::exists(own);
    return {read(isThere ? own : u":/rushes/CHANGELOG.md"_s), isThere};
}

QString changesSince(const QString& changelog, const QString& version)
{
    static const QRegularExpression head(u"^## \\[([^\\]]+)\\]"_s);
    const QVersionNumber last = QVersionNumber::fromString(version);
    QStringList kept;
    bool keeps = false;
    const QStringList lines = changelog.split(u'\n');
    for (const QString& line : lines) {
        if (const auto match = head.match(line); match.hasMatch()) {
            const QVersionNumber number = QVersionNumber::fromString(match.captured(1));
            // Entries without a version number are newer than all others.
            keeps = number.isNull() || number > last;
        }
        if (keeps)
            kept.append(line);
    }
    return kept.join(u'\n').trimmed();
}

} // namespace rushes
