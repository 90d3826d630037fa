#pragma once

#include <QHash>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

namespace rushes::prompts {

/// Words of one kind, each with a value. In scripts with spaces only whole words match.
class WordSet
{
public:
    void add(const QString& word, double value = 0);
    /// The end of the longest of the words that starts at `at`; -1: none does.
    [[nodiscard]] qsizetype endAt(QStringView text, qsizetype at, double* value = nullptr) const;
    [[nodiscard]] bool contains(QStringView word) const { return m_values.contains(word.toString()); }
    [[nodiscard]] bool canStart(QChar sign) const { return m_firsts.contains(sign); }

private:
    QHash<QString, double> m_values = {};
    QSet<QChar> m_firsts = {};
    QList<qsizetype> m_sizes = {}; ///< lengths of the words, descending
};

/// The vocabulary of shot lists in the supported languages, from resources/data/shotgrammar.json. All words
/// are in lower case, like ShotText::plain.
struct ShotGrammar
{
    WordSet names = {};       ///< Shot, Scene, Act … with their level: 1 is the finest
    WordSet markedNames = {}; ///< names that are a label only with a colon or the like: Card, Step
    WordSet codes = {};       ///< names directly followed by their number: s1, sc01
    WordSet numberSigns = {};
    WordSet ofSigns = {}; ///< "of" in: shot 1 of 3
    WordSet edlKeys = {}; ///< keys that an EDL writes before a clip's name
    WordSet ends = {};    ///< marks of the end of a list, in place of a shot's words
    WordSet counters = {};
    WordSet numbers = {};
    WordSet ordinals = {}; ///< -1: no number (next, last)
    WordSet ordinalEndings = {};
    WordSet noOrdinals =
        {};             ///< names that mean something else after an ordinal: the first frame, premier plan
    WordSet units = {}; ///< with their length in seconds
    WordSet frameUnits = {};   ///< units for frames in a range: "0-72f", "frames 0-72"
    WordSet percentUnits = {}; ///< units for parts of the clip: "0-30%"
    WordSet rangeSigns = {};
    WordSet weakRangeSigns = {}; ///< range signs only between two figures with units: "0s/4s"
    WordSet lengthSigns = {};    ///< signs before a length that follows a start: "0s + 4s", "0:04 for 5 s"
    WordSet endWords = {};       ///< words before the end of a range: "in 0:00 | out 0:04"
    WordSet openEnds = {};       ///< "7-END"
    WordSet openAfter = {};      ///< words after a start without an end: "8s onwards"
    WordSet timeStarts = {};
    WordSet betweens = {}; ///< after these, betweenSigns make a range: "between 0 and 4 seconds"
    WordSet betweenSigns = {};
    WordSet timeEnds = {};
    WordSet turns = {};       ///< first, next, last, with their StatedTime::Turn: "next 4 seconds"
    WordSet labelStarts = {}; ///< words before a name with a colon: "In the first shot:"
    WordSet promptKeys = {};  ///< labels of a prompt
    WordSet joints = {};      ///< words that join two shots in one sentence: and, then
    WordSet cutMarks = {};    ///< cuts, if they stand alone: "Hard cut."
    WordSet cutSigns = {};    ///< the same, but only in brackets, in capitals or on their own line: "[cut]"
    WordSet timingKeys = {};
    WordSet timelineHeads = {};
    WordSet totals = {};       ///< words before the clip's length
    WordSet forAllAlways = {}; ///< headings of sections that apply to all shots, wherever they are
    WordSet forAll = {};       ///< the same, if the section is separate from the shots
    WordSet fields = {};       ///< headings of a single shot's properties: subject, action …
    WordSet mentions = {};     ///< words before a name that is no label: "in shot 2"
    WordSet cuts = {};
    WordSet noCuts = {};
    WordSet transitions = {};
    WordSet places = {};                      ///< headings of a screenplay's scenes: int., ext.
    QHash<QString, WordSet> chat = {};        ///< words of an assistant around a list that it was asked for
    QList<QRegularExpression> clipForms = {}; ///< "A 12-second video"; the first group is the number
    QList<QRegularExpression> eachForms = {}; ///< the same for "4 seconds each"
    QHash<QString, WordSet> json = {};
    QHash<QString, WordSet> table = {};

    static const ShotGrammar& builtIn();
};

/// True for Han, Kana, Hangul, Thai: scripts without spaces between words.
[[nodiscard]] bool isUnspaced(QChar sign);

} // namespace rushes::prompts
