#include "app/base/decodedtext.h"

#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace rushes {

Result<QString> decodedText(const QByteArray& bytes)
{
    auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding && bytes.size() >= 2) {
        // In UTF-16, every other byte of Latin letters is zero.
        if (bytes.at(0) != 0 && bytes.at(1) == 0)
            encoding = QStringConverter::Utf16LE;
        else if (bytes.at(0) == 0 && bytes.at(1) != 0)
            encoding = QStringConverter::Utf16BE;
    }
    QStringDecoder decoder(encoding.value_or(QStringConverter::Utf8));
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return failure(ErrorKind::Damaged, u"it is no text: save it as UTF-8"_s);
    return text;
}

} // namespace rushes
