#pragma once

namespace rushes {

/// Lists and tables as assistive technology sees them. Qt's own (6.4) say of a view's current row that it has
/// the focus wherever the focus is; here it has it with the view only. A row can be chosen, given
/// the focus, and pressed, which is what Enter does there. Called once, before the first view is asked about.
void installAccessibleViews();

} // namespace rushes
