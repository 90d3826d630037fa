#pragma once

namespace rushes {

/// Makes every FilmView a list of its scenes for assistive technology: "Scene 1, Tuscany, 12 s", … The scene
/// at the playhead has the focus. May be called repeatedly.
void installFilmAccessibility();

} // namespace rushes
