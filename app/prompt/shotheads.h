#pragma once

#include "app/prompt/shottimes.h"

namespace rushes::prompts {

/// What a shot may begin with, at its place in the text: a name with its number, a time, both in either
/// order, in brackets and emphasis, behind a bullet or a heading's signs.
struct ShotHead
{
    Slice place = {};               ///< what is no word of the shot
    int level = 0;                  ///< of its name: 1 shot … 3 act; 0: it has none
    std::optional<int> number = {}; ///< stated with the name; -1: one that can't be counted ("1.2", "last")
    std::optional<int> item = {};   ///< of a numbered list
    std::optional<StatedTime> time = {};
    QList<Slice> words =
        {};              ///< of the shot that stand within the head: its title, what else is in its brackets
    Slice name = {};     ///< "shot", without its number
    bool code = false;   ///< its name is an abbreviation: S01
    bool colon = false;  ///< a colon, a bar or a bracket parts it from what follows
    bool atLine = false; ///< nothing but signs stands before it in its line
    bool parted = false; ///< a colon, a bracket, a dash, a line end parts it from what follows
    bool strong = false; ///< parted by more than a dash, a stop or a comma
    bool afterSentence = false; ///< what stands before it is over
};

/// All that may be heads, in the text's order; none in quotes. Which of them are is shotlist's to decide.
[[nodiscard]] QList<ShotHead> headsIn(const ShotText& text);

/// The place after bullets, heading's signs, emphasis, pictograms; `item`: the number of a list that was
/// among them.
[[nodiscard]] qsizetype afterDecoration(const ShotText& text, qsizetype at, qsizetype limit,
                                        std::optional<int>* item = nullptr);

/// The piece is a shot's name with its number, or a number alone, and nothing else.
[[nodiscard]] bool isNumberCell(const ShotText& text, Slice slice);

} // namespace rushes::prompts
