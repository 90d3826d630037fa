#pragma once

#include "app/prompt/shotlist.h"

/// Formats of shot lists in which shots have no label of their own. Each function returns no shots where the
/// text is not in its format.
namespace rushes::prompts {

/// JSON, alone or fenced in prose, with a list of shots in it: {"style": …, "shots": [{"time": "0-4s", …}]}.
[[nodiscard]] ShotParts jsonShots(const QString& prompt);
/// True where the text is JSON or was meant to be: then no other format is tried.
[[nodiscard]] bool looksLikeJson(const QString& prompt);

/// YAML, alone or fenced, with a list of shots in it.
[[nodiscard]] ShotParts yamlShots(const QString& prompt);

/// TOML or INI, alone or fenced, with a table for each shot: [[shots]], [shot_1], "Shot 1 = A fox runs."
[[nodiscard]] ShotParts tomlShots(const QString& prompt);

/// An edit decision list, or lines that begin with two timecodes like its events.
[[nodiscard]] ShotParts edlShots(const ShotText& text);

/// XML with an element for each shot: <shot duration="4">A fox runs.</shot>
[[nodiscard]] ShotParts xmlShots(const QString& prompt);

/// Shots between tags in square brackets: [shot]A fox runs.[/shot], [shot 2 | 4-9s]It stops.[/shot 2]
[[nodiscard]] ShotParts tagShots(const QString& prompt);

/// A table in Markdown, box-drawing characters, tabs or CSV, with a row for each shot.
[[nodiscard]] ShotParts tableShots(const ShotText& text);

/// Prose with the times after the shots: "A fox runs (0-4s). It stops (4-9s)."
[[nodiscard]] ShotParts trailedShots(const ShotText& text);

/// A screenplay (Fountain): a shot for each INT. and EXT.
[[nodiscard]] ShotParts screenplayShots(const ShotText& text);

/// Separated by lines with "CUT TO:" or by "Cut to …" in prose.
[[nodiscard]] ShotParts cutToShots(const ShotText& text);

/// Separated by rules: ---, ***, ===.
[[nodiscard]] ShotParts ruledShots(const ShotText& text);

} // namespace rushes::prompts
