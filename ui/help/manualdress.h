#pragma once

class QTextDocument;

namespace rushes {

/// Adds space around headings and between lines, which Qt's Markdown layout lacks.
void dressManual(QTextDocument& document);

} // namespace rushes
