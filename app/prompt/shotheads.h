#pragma once

#include "app/prompt/shottimes.h"

namespace rushes::prompts {

/// The head of a shot: a name with its number, a time, or both in either order, in brackets and emphasis,
/// after a bullet or heading signs.
struct ShotHead
{
    Slice place = {};               ///< does not belong to the shot's words
    int level = 0;                  ///< of its name: 1 shot … 3 act; 0: no name
    std::optional<int> number = {}; ///< stated with the name; -1: one that can't be counted ("1.2", "last")
    std::optional<int> item = {};   ///< number of a list item
    std::optional<StatedTime> time = {};
    QList<Slice> words = {};    ///< of the shot inside the head: its title, other words in its brackets
    Slice name = {};            ///< "shot", without the number
    bool code = false;          ///< its name is an abbreviation: S01
    bool colon = false;         ///< separated from what follows by a colon, a bar or a bracket
    bool atLine = false;        ///< only symbols precede it in its line
    bool parted = false;        ///< separated from what follows by a colon, a bracket, a dash or a line end
    bool strong = false;        ///< separated by more than a dash, a full stop or a comma
    bool afterSentence = false; ///< the text before it is a complete sentence
};

/// All candidates for heads in the order of the text; none inside quotes. listIn() (shotlist.h) selects among
/// them.
[[nodiscard]] QList<ShotHead> headsIn(const ShotText& text);

/// The place after bullets, heading signs, emphasis and pictograms; `item`: set to a list number among them.
[[nodiscard]] qsizetype afterDecoration(const ShotText& text, qsizetype at, qsizetype limit,
                                        std::optional<int>* item = nullptr);

/// True where the slice is only a shot's name with its number, or only a number.
[[nodiscard]] bool isNumberCell(const ShotText& text, Slice slice);

} // namespace rushes::prompts
