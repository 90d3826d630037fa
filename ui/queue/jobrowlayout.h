#pragma once

#include <QFont>
#include <QRect>
#include <QString>
#include <QStringList>

namespace rushes {

/// What is laid out in a row of the queue.
struct JobRowContent
{
    QString name = {};
    QString text = {};   ///< second line, as shown
    QString widest = {}; ///< what it becomes; as many lines are kept for it
    QString action = {};
    bool actionIsNote = false; ///< which stands beside the name or nowhere
    bool hasBar = false;
    QString head = {};  ///< of the batch that begins with the row; empty: none does
    QString price = {}; ///< of that batch
    QString brief = {}; ///< instead of a note that has no room
    int maxTextLines = 2;
    QString shortName = {}; ///< where there is no room for all of the name; empty: it is cut off
};

/// The fonts that a row of the queue is written in.
struct JobRowFonts
{
    QFont name = {};
    QFont small = {};
    QFont link = {};
};

/// Where the parts of a row stand, from its width and its fonts. Left to right; the origin is the row's
/// corner. The action stands beside the name where the name keeps room enough, else on a line of its own. The
/// bar takes no height: a row stays as high when its job begins to run.
struct JobRowLayout
{
    static constexpr int margin = 12; ///< px, left and right
    static constexpr int padding = 8; ///< px, above and below
    static constexpr int iconSize = 16;
    static constexpr int gap = 10;
    static constexpr int barHeight = 3;
    static constexpr int nameRoom = 80; ///< px: a name is not shortened below this for the sake of the action

    static constexpr int headHeight = 26; ///< px

    QRect head = {};  ///< null: no head
    QRect price = {}; ///< null: no head
    QRect icon = {};
    QRect name = {};
    QRect text = {};
    QRect action = {};    ///< null: no action
    QRect actionHit = {}; ///< what the mouse may hit: larger than the words
    QRect bar = {};       ///< null: no bar
    int height = 0;       ///< with the separating line, 1 px

    QString shownHead = {};     ///< shortened to fit
    QString shownName = {};     ///< shortened to fit
    QStringList shownText = {}; ///< wrapped, the last line shortened to fit
    QString shownAction = {};

    /// All of it, `by` px further down.
    void translate(int by);

    static JobRowLayout of(const JobRowContent& content, const JobRowFonts& fonts, int width);
};

/// `text` in at most `maxLines` lines that fit into `width` px, the last one shortened with an ellipsis.
[[nodiscard]] QStringList wrapped(const QString& text, const QFont& font, int width, int maxLines);

} // namespace rushes
