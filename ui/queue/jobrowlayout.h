#pragma once

#include <QFont>
#include <QRect>
#include <QString>
#include <QStringList>

namespace rushes {

/// The contents of a row of the queue.
struct JobRowContent
{
    QString name = {};
    QString text = {};   ///< second line, as shown
    QString widest = {}; ///< the longest text that it may become: space for its lines is reserved
    QString action = {};
    bool actionIsNote = false; ///< shown beside the name or not at all
    bool hasBar = false;
    QString head = {};  ///< heading of the batch that begins with this row; empty: none
    QString price = {}; ///< of that batch
    QString brief = {}; ///< replaces a note that does not fit
    int maxTextLines = 2;
    QString shortName = {}; ///< used where the name does not fit; empty: the name is elided
    int takeNumber = 0;     ///< in the name but not in the short one; 0: none
};

/// The fonts of a row.
struct JobRowFonts
{
    QFont name = {};
    QFont small = {};
    QFont link = {};
};

/// The layout of a row, from its width and fonts; coordinates relative to the row. The action is beside the
/// name if enough space remains for that, otherwise on a line of its own. The bar does not change the height,
/// so that a row stays the same when its job starts to run.
struct JobRowLayout
{
    static constexpr int margin = 12; ///< px, left and right
    static constexpr int padding = 8; ///< px, above and below
    static constexpr int iconSize = 16;
    static constexpr int gap = 10;
    static constexpr int barHeight = 3;
    static constexpr int nameRoom = 80; ///< px: minimum width of a name beside an action

    static constexpr int headHeight = 26; ///< px

    QRect head = {};  ///< null: no head
    QRect price = {}; ///< null: no head
    QRect icon = {};
    QRect name = {};
    QRect text = {};
    QRect action = {};    ///< null: no action
    QRect actionHit = {}; ///< clickable area, larger than the text
    QRect bar = {};       ///< null: no bar
    int height = 0;       ///< including the separator line of 1 px

    QString shownHead = {};     ///< elided
    QString shownName = {};     ///< elided
    QStringList shownText = {}; ///< wrapped, the last line elided
    QString shownAction = {};

    /// Moves everything down by `by` px.
    void translate(int by);

    static JobRowLayout of(const JobRowContent& content, const JobRowFonts& fonts, int width);
};

/// `text` wrapped to at most `maxLines` lines of `width` px, the last one elided.
[[nodiscard]] QStringList wrapped(const QString& text, const QFont& font, int width, int maxLines);

} // namespace rushes
