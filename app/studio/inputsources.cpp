#include "app/studio/inputsources.h"

#include "app/api/publicaddress.h"
#include "app/catalogue/requestjson.h"
#include "app/catalogue/takesources.h"
#include "app/media/filefacts.h"
#include "app/media/localinput.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(InputSources)
};

using Kind = Property::Kind;

/// If some of several forms are not understood, but one has the format of a file, it is a file.
bool mayBeFile(const Property& property)
{
    const auto isFile = [](const Property& form) { return form.kind == Kind::Media; };
    static const QRegularExpression format(u"\"(image|video|audio|media|file)_ur[il]\\w*\""_s);
    return std::any_of(property.items.cbegin(), property.items.cend(), isFile) ||
           format.match(QString::fromUtf8(QJsonDocument(property.raw).toJson(QJsonDocument::Compact)))
               .hasMatch();
}

void collect(QList<NamedSource>& all, const Property& property, const QJsonValue& value, const QString& key,
             Field field)
{
    if (property.kind == Kind::Media && !value.toString().isEmpty())
        all.append({key, field, &property, value.toString()});
    if (property.kind == Kind::Unknown && isWebAddress(value.toString()) && mayBeFile(property))
        all.append({key, field, &property, value.toString()});
    if (property.kind != Kind::MediaList && property.kind != Kind::Objects)
        return;
    const QJsonArray entries = value.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString place = u"%1[%2]"_s.arg(key).arg(i);
        const QJsonObject object = entries.at(i).toObject();
        if (property.kind == Kind::MediaList)
            all.append({place, field, &property, entries.at(i).toString()});
        for (const Property& item : property.items)
            collect(all, item, object.value(item.key), place + u'.' + item.key, field);
    }
}

} // namespace

bool isWebAddress(const QString& source)
{
    const QString text = source.trimmed();
    return text.startsWith("https://"_L1, Qt::CaseInsensitive) ||
           text.startsWith("http://"_L1, Qt::CaseInsensitive);
}

MediaKind kindOfData(const QString& source)
{
    const qsizetype comma = source.indexOf(u',');
    if (comma < 0 || comma + 1 == source.size())
        return MediaKind::File;
    const QString head = source.mid(5, comma - 5).toLower();
    if (const MediaKind kind = mediaKindOf(head.section(u';', 0, 0).trimmed()); kind != MediaKind::File)
        return kind;
    // Without a media type, the bytes decide.
    if (!head.endsWith(";base64"_L1))
        return MediaKind::File;
    return mediaKindOf(mediaTypeOf(QByteArray::fromBase64(source.mid(comma + 1).toLatin1())));
}

QList<NamedSource> namedSources(const Request& request, const Model& model)
{
    const QJsonObject body = toServiceJson(request, model);
    QList<NamedSource> all;
    for (const Property& property : model.schema.properties) {
        const Field field = property.key == model.roles.elements    ? Field::Element
                            : property.key == model.roles.keyframes ? Field::Keyframe
                                                                    : Field::Input;
        collect(all, property, body.value(property.key), property.key, field);
    }
    return all;
}

QString problemOfSource(const QString& source)
{
    if (TakeSource::from(source))
        return {};
    if (source.startsWith("data:"_L1, Qt::CaseInsensitive))
        return kindOfData(source) == MediaKind::File ? Words::tr("It is no picture, video or sound.")
                                                     : QString();
    if (const QString path = pathOfSource(source); !path.isEmpty())
        return QFileInfo(path).isFile()
                   ? QString()
                   : Words::tr("The file “%1” is missing or cannot be read. Choose it again.").arg(path);
    const Result<QUrl> address = publicAddress(source);
    return address ? QString() : address.error().detail;
}

QList<Problem> sourceProblems(const Request& request, const Catalogue& catalogue)
{
    QList<Problem> problems;
    if (request.inputs.isEmpty() && request.elements.isEmpty() && request.keyframes.isEmpty() &&
        request.settings.isEmpty())
        return problems;
    const QList<NamedSource> sources = namedSources(request, catalogue.modelOrStandIn(request.model));
    for (const NamedSource& one : sources) {
        if (const QString text = problemOfSource(one.source); !text.isEmpty())
            problems.append({one.field, -1, text, one.key});
    }
    return problems;
}

} // namespace rushes
