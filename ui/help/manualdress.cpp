#include "ui/help/manualdress.h"

#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>

namespace rushes {

namespace {

constexpr int lineHeight = 140; ///< per cent

} // namespace

void dressManual(QTextDocument& document)
{
    const QSignalBlocker quiet(document);
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        if (format.headingLevel() > 0) {
            format.setTopMargin(block == document.begin() ? 0 : 18);
            format.setBottomMargin(6);
        } else if (!block.textList()) {
            format.setBottomMargin(8);
        }
        cursor.setBlockFormat(format);
    }
}

} // namespace rushes
