#pragma once

#include "app/prompt/shotlist.h"

/// Forms in which shots are stated without a label of their own. Each gives no shots where the text has not
/// that form.
namespace rushes::prompts {

/// JSON, alone or fenced in prose, with a list of shots in it: {"style": …, "shots": [{"time": "0-4s", …}]}.
[[nodiscard]] ShotParts jsonShots(const QString& prompt);
/// The text is JSON, or was meant to be: nothing else may cut it.
[[nodiscard]] bool looksLikeJson(const QString& prompt);

/// YAML, alone or fenced, with a list of shots in it.
[[nodiscard]] ShotParts yamlShots(const QString& prompt);

/// TOML or INI, alone or fenced, with a table for each shot: [[shots]], [shot_1], "Shot 1 = A fox runs."
[[nodiscard]] ShotParts tomlShots(const QString& prompt);

/// An edit decision list, or lines that begin with two timecodes as its events do.
[[nodiscard]] ShotParts edlShots(const ShotText& text);

/// XML with an element for each shot: <shot duration="4">A fox runs.</shot>
[[nodiscard]] ShotParts xmlShots(const QString& prompt);

/// Shots between tags in square brackets: [shot]A fox runs.[/shot], [shot 2 | 4-9s]It stops.[/shot 2]
[[nodiscard]] ShotParts tagShots(const QString& prompt);

/// A table of Markdown, of lines, of tabs or commas, with a row for each shot.
[[nodiscard]] ShotParts tableShots(const ShotText& text);

/// Prose with its times behind it: "A fox runs (0-4s). It stops (4-9s)."
[[nodiscard]] ShotParts trailedShots(const ShotText& text);

/// A screenplay (Fountain): a shot for each INT. and EXT.
[[nodiscard]] ShotParts screenplayShots(const ShotText& text);

/// Parted by lines of "CUT TO:" or by "Cut to …" in prose.
[[nodiscard]] ShotParts cutToShots(const ShotText& text);

/// Parted by rules: ---, ***, ===.
[[nodiscard]] ShotParts ruledShots(const ShotText& text);

} // namespace rushes::prompts
