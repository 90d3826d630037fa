#pragma once

namespace rushes {

/// Accessible interfaces for lists and tables. Qt's own (6.4) report a view's current row as focused wherever
/// the focus is; here only while the view has it. A row can be selected, focused and pressed, which equals
/// Enter. To be called once, before the first view is accessed.
void installAccessibleViews();

} // namespace rushes
