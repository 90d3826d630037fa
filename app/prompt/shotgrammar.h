#pragma once

#include <QHash>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

namespace rushes::prompts {

/// Words of one kind, found at a place of a text. Latin, Cyrillic and their like are only found as whole
/// words.
class WordSet
{
public:
    void add(const QString& word, double value = 0);
    /// The end of the longest of the words that stands at `at`; -1: none does.
    [[nodiscard]] qsizetype endAt(QStringView text, qsizetype at, double* value = nullptr) const;
    [[nodiscard]] bool contains(QStringView word) const { return m_values.contains(word.toString()); }
    [[nodiscard]] bool canStart(QChar sign) const { return m_firsts.contains(sign); }

private:
    QHash<QString, double> m_values = {};
    QSet<QChar> m_firsts = {};
    QList<qsizetype> m_sizes = {}; ///< that occur, the longest first
};

/// The words that shot lists are written with, in the languages that we know, as
/// resources/data/shotgrammar.json holds them. All are in lower case, as ShotText::plain has them.
struct ShotGrammar
{
    WordSet names = {};       ///< Shot, Scene, Act … with their level: 1 is the finest
    WordSet markedNames = {}; ///< of the names, those that need a colon or the like: Card, Step
    WordSet codes = {};       ///< names that need their number right behind them: s1, sc01
    WordSet numberSigns = {};
    WordSet ofSigns = {}; ///< shot 1 of 3
    WordSet edlKeys = {}; ///< what an EDL writes before a clip's name
    WordSet ends = {};    ///< what marks the end where a shot's words would stand
    WordSet counters = {};
    WordSet numbers = {};
    WordSet ordinals = {}; ///< -1: one that names no number (next, last)
    WordSet ordinalEndings = {};
    WordSet noOrdinals = {};   ///< names that mean something else behind one: the first frame, premier plan
    WordSet units = {};        ///< with their seconds
    WordSet frameUnits = {};   ///< what counts frames, in a range: "0-72f", "frames 0-72"
    WordSet percentUnits = {}; ///< likewise parts of the clip: "0-30%"
    WordSet rangeSigns = {};
    WordSet weakRangeSigns = {}; ///< likewise between two figures that each have a unit: "0s/4s"
    WordSet lengthSigns = {};    ///< "0s + 4s", "0:04 for 5 s": a length follows a start
    WordSet endWords = {};       ///< before a second figure: "in 0:00 | out 0:04"
    WordSet openEnds = {};       ///< "7-END"
    WordSet openAfter = {};      ///< "8s onwards"
    WordSet timeStarts = {};
    WordSet betweens = {}; ///< behind these betweenSigns make a range: "between 0 and 4 seconds"
    WordSet betweenSigns = {};
    WordSet timeEnds = {};
    WordSet turns = {};       ///< first, next, last, with their StatedTime::Turn: "next 4 seconds"
    WordSet labelStarts = {}; ///< what may stand before a name with a colon: "In the first shot:"
    WordSet promptKeys = {};  ///< what only says that a prompt follows
    WordSet joints = {};      ///< what joins two shots in one sentence: and, then
    WordSet cutMarks = {};    ///< what cuts where it stands alone: "Hard cut."
    WordSet cutSigns = {};    ///< likewise, in brackets, capitals or a line only: "[cut]"
    WordSet timingKeys = {};
    WordSet timelineHeads = {};
    WordSet totals = {};       ///< what is said before the clip's length
    WordSet forAllAlways = {}; ///< heads of what is for all shots, wherever they stand
    WordSet forAll = {};       ///< likewise, if they stand apart
    WordSet fields = {};       ///< heads of what describes one shot: subject, action …
    WordSet mentions = {};     ///< before a name they make it no label: "in shot 2"
    WordSet cuts = {};
    WordSet noCuts = {};
    WordSet transitions = {};
    WordSet places = {};                      ///< the heads of a screenplay's scenes: int., ext.
    QHash<QString, WordSet> chat = {};        ///< what an assistant says around a list that it was asked for
    QList<QRegularExpression> clipForms = {}; ///< "A 12-second video"; the first group is the number
    QList<QRegularExpression> eachForms = {}; ///< likewise "4 seconds each"
    QHash<QString, WordSet> json = {};
    QHash<QString, WordSet> table = {};

    static const ShotGrammar& builtIn();
};

/// Han, Kana, Hangul, Thai: writing whose words are not parted by spaces.
[[nodiscard]] bool isUnspaced(QChar sign);

} // namespace rushes::prompts
