#pragma once

class QTextDocument;

namespace rushes {

/// Markdown as Qt sets it is tight: gives it room around headings and between lines.
void dressManual(QTextDocument& document);

} // namespace rushes
