#include "ui/composer/prompthighlighter.h"

#include "ui/style/theme.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString oneOf(const QJsonArray& words)
{
    QStringList patterns;
    for (const QJsonValue& word : words) {
        // "dolly-in" and "dolly in" are the same move.
        patterns.append(QRegularExpression::escape(word.toString())
                            .replace(u"\\-"_s, u"[\\s-]"_s)
                            .replace(u"\\ "_s, u"[\\s-]"_s));
    }
    std::sort(patterns.begin(), patterns.end(),
              [](const QString& a, const QString& b) { return a.size() > b.size(); });
    return patterns.join(u'|');
}

const QRegularExpression& cameraWords()
{
    static const QRegularExpression expression = [] {
        QFile file(u":/rushes/data/vocabulary.json"_s);
        const bool open = file.open(QIODevice::ReadOnly);
        const QJsonObject root = open ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
        const QString pace = oneOf(root.value(u"pace"_s).toArray());
        const QString camera = oneOf(root.value(u"camera"_s).toArray());
        if (pace.isEmpty() || camera.isEmpty())
            qFatal("data/vocabulary.json is missing or damaged");
        QRegularExpression built(u"(?<!\\w)(?:(?:%1)\\s+)?(?:%2)(?:\\s+(?:%1))?(?!\\w)"_s.arg(pace, camera),
                                 QRegularExpression::CaseInsensitiveOption);
        built.optimize();
        return built;
    }();
    return expression;
}

const QRegularExpression& speech()
{
    static const QRegularExpression expression(
        u"\\[[^\\[\\]\\n]{1,120}\\](?:\\s*:\\s*(?:\"[^\"\\n]*\"?|“[^”\\n]*”?|„[^“”\\n]*[“”]?|「[^」\\n]*」?)?)?"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

} // namespace

PromptHighlighter::PromptHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(document)
{
}

QList<PromptHighlighter::Span> PromptHighlighter::spans(const QString& line)
{
    QList<Span> found;
    for (auto matches = cameraWords().globalMatch(line); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        found.append({match.capturedStart(), match.capturedLength(), false});
    }
    for (auto matches = speech().globalMatch(line); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        found.append({match.capturedStart(), match.capturedLength(), true});
    }
    return found;
}

void PromptHighlighter::highlightBlock(const QString& text)
{
    const Theme& theme = Theme::current();
    for (const Span& span : spans(text))
        setFormat(static_cast<int>(span.start), static_cast<int>(span.length),
                  span.isSpeech ? theme.speech : theme.camera);
}

} // namespace rushes
