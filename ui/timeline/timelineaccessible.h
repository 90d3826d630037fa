#pragma once

namespace rushes {

/// Makes every TimelineView a list of its shots for assistive technology: "Shot 1, 4 s", … with selection and
/// focus. A clip without shots is one item. May be called repeatedly.
void installTimelineAccessibility();

} // namespace rushes
