#include "ui/shell/menuletters.h"

#include <QAction>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// Index of the mnemonic's mark; -1: none. "&&" is a literal ampersand.
qsizetype markIn(const QString& text)
{
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        if (text.at(at) != u'&')
            continue;
        if (text.at(at + 1) != u'&')
            return at;
        ++at;
    }
    return -1;
}

/// False for scripts with thousands of characters: their mnemonics are letters in parentheses after the text.
bool isOnKeyboard(QChar c)
{
    return c.isLetterOrNumber() && c.unicode() < 0x2E80;
}

/// Indexes of possible mnemonic letters, starts of words first.
QList<qsizetype> candidatesIn(const QString& text)
{
    QList<qsizetype> begin;
    QList<qsizetype> within;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isOnKeyboard(text.at(at)) || (at > 0 && text.at(at - 1) == u'%'))
            continue;
        (at == 0 || text.at(at - 1).isSpace() ? begin : within).append(at);
    }
    return begin + within;
}

QString withOtherLetter(QString text, const QSet<QChar>& taken)
{
    static const QRegularExpression bracket(u"\\(&(.)\\)"_s);
    if (text.contains(bracket)) {
        for (char16_t letter = u'A'; letter <= u'Z'; ++letter) {
            if (!taken.contains(QChar(letter)))
                return text.replace(bracket, u"(&"_s + letter + u')');
        }
        return text.remove(bracket);
    }
    text.remove(markIn(text), 1);
    for (const qsizetype at : candidatesIn(text)) {
        if (!taken.contains(text.at(at).toUpper()))
            return text.insert(at, u'&');
    }
    return text;
}

} // namespace

void keepLettersApart(const QList<QAction*>& entries)
{
    QSet<QChar> taken;
    QList<QAction*> second;
    for (QAction* entry : entries) {
        const qsizetype mark = markIn(entry->text());
        if (!entry->isVisible() || mark < 0)
            continue;
        const QChar letter = entry->text().at(mark + 1).toUpper();
        if (taken.contains(letter))
            second.append(entry);
        taken.insert(letter);
    }
    for (QAction* entry : second) {
        entry->setText(withOtherLetter(entry->text(), taken));
        if (const qsizetype mark = markIn(entry->text()); mark >= 0)
            taken.insert(entry->text().at(mark + 1).toUpper());
    }
}

} // namespace rushes
