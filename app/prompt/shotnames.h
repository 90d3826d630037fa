#pragma once

#include "app/prompt/shottext.h"

#include <optional>

namespace rushes::prompts {

/// "Shot 3", "镜头三", "第3幕", "second scene", "Кадр №2", "S03"
struct ShotName
{
    int level = 0;                  ///< 1 shot, 2 scene, 3 act
    std::optional<int> number = {}; ///< -1: one that can't be counted ("1.2", "next")
    Slice word = {};                ///< without the number
    qsizetype end = 0;
    bool code = false; ///< an abbreviation: "S03", "SH 010"
};

/// The name that begins exactly at `at`; nullopt: none does.
[[nodiscard]] std::optional<ShotName> nameAt(const ShotText& text, qsizetype at, qsizetype limit);

/// A number and the index after it.
struct Count
{
    int value = 0;
    qsizetype end = 0;
};
/// 三, 十二, 二十
[[nodiscard]] std::optional<Count> hanNumberAt(QStringView plain, qsizetype at, qsizetype limit);
/// ③, ⑶, Ⅲ, 3️⃣
[[nodiscard]] std::optional<Count> circledAt(QStringView plain, qsizetype at, qsizetype limit);

/// The start of a list item: "1.", "2)", "(3)", "#4", "IV.", "⑤", "6、" with the space after it.
struct ListNumber
{
    int number = 0;
    qsizetype end = 0;
};
[[nodiscard]] std::optional<ListNumber> listNumberAt(const ShotText& text, qsizetype at, qsizetype limit);

} // namespace rushes::prompts
