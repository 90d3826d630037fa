#pragma once

#include "app/prompt/shotheads.h"

namespace rushes::prompts {

/// True for separators between the parts of a head and after it: colon, dash, comma and the like.
[[nodiscard]] inline bool partsWords(QChar sign)
{
    return QStringView(u":-|,.;/\u00B7\u2022\u2192=>~").contains(sign);
}

[[nodiscard]] inline bool isEmphasis(QChar sign)
{
    return sign == u'*' || sign == u'_' || sign == u'`';
}

/// Reads one head of a shot, element by element.
class HeadReader
{
public:
    HeadReader(const ShotText& text, qsizetype limit)
        : m_text(text)
        , m_plain(text.plain)
        , m_limit(limit)
    {
    }

    std::optional<ShotHead> read(qsizetype start, bool atLine, bool afterSentence);

private:
    [[nodiscard]] bool isParted(qsizetype at) const;
    qsizetype afterElement(qsizetype at);
    qsizetype afterBracketTitle(qsizetype at);
    qsizetype afterBracket(qsizetype at, bool inTitle);
    qsizetype afterName(qsizetype at);
    qsizetype afterTime(qsizetype at);
    qsizetype afterTitle(qsizetype at);
    qsizetype afterOpening(qsizetype at);
    bool readQuotedLabel(qsizetype at, qsizetype& last);
    void readPieces(Slice inner, bool inTitle);
    [[nodiscard]] std::optional<StatedTime> timeAtEnd(Slice words) const;
    void end(qsizetype at);

    const ShotText& m_text;
    QStringView m_plain;
    qsizetype m_limit = 0;
    ShotHead m_head = {};
    bool m_emphasised = false;
    bool m_bracketed = false;
    QChar m_sign = {}; ///< separator between the last two elements
};

} // namespace rushes::prompts
