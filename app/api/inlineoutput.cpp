#include "app/api/inlineoutput.h"

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

const QString mark = u"inline="_s;

/// Between "data:" and the comma: "video/mp4;codecs=avc1;base64".
QStringView headOf(const QString& text)
{
    const QStringView start = QStringView(text).left(300);
    const qsizetype comma = start.indexOf(u',');
    return start.left(5).compare("data:"_L1, Qt::CaseInsensitive) == 0 && comma > 0 ? start.mid(5, comma - 5)
                                                                                    : QStringView();
}

} // namespace

QString mediaTypeOfInline(const QString& text)
{
    return headOf(text).toString().section(u';', 0, 0).trimmed().toLower();
}

bool isInlineMedia(const QString& text)
{
    const QString type = mediaTypeOfInline(text);
    return type.startsWith("video/"_L1) || type.startsWith("image/"_L1) || type.startsWith("audio/"_L1) ||
           type == "application/octet-stream"_L1 || type == "application/mp4"_L1 ||
           type == "application/ogg"_L1;
}

std::optional<QByteArray> bytesOfInline(const QString& text)
{
    const QStringView head = headOf(text);
    if (head.isNull())
        return {};
    const QByteArray body =
        QByteArray::fromPercentEncoding(QStringView(text).mid(5 + head.size() + 1).toLatin1());
    if (!head.trimmed().endsWith("base64"_L1, Qt::CaseInsensitive))
        return body.isEmpty() ? std::nullopt : std::optional(body);
    QByteArray plain;
    plain.reserve(body.size());
    for (const char c : body) {
        if (c == '-' || c == '_')
            plain += c == '-' ? '+' : '/';
        else if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            plain += c;
    }
    const auto decoded = QByteArray::fromBase64Encoding(plain, QByteArray::AbortOnBase64DecodingErrors);
    return decoded && !(*decoded).isEmpty() ? std::optional(*decoded) : std::nullopt;
}

QUrl inlineAddress(const QUrl& answer, qsizetype index)
{
    QUrl url = answer;
    url.setFragment(mark + QString::number(index));
    return url;
}

qsizetype inlineIndexOf(const QUrl& url)
{
    const QString fragment = url.fragment();
    bool isNumber = false;
    const int index = fragment.startsWith(mark) ? fragment.mid(mark.size()).toInt(&isNumber) : -1;
    return isNumber && index >= 0 ? index : -1;
}

} // namespace rushes
