#include "app/sandbox/sandboxplan.h"

#include "app/catalogue/requestjson.h"

#include <QHash>
#include <QImageWriter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int longestClip = 60;   ///< seconds
constexpr int longestSound = 600; ///< seconds
constexpr int largestSide = 4096;
constexpr int fewSeconds = 5;

int even(double length)
{
    return qBound(16, 2 * static_cast<int>(std::lround(length / 2)), largestSide);
}

/// Reads a body's values, with the model's defaults for missing ones.
class Reader
{
public:
    Reader(const QJsonObject& input, const Model& model)
        : m_input(input)
        , m_model(model)
    {
    }

    SandboxPlan plan() const
    {
        SandboxPlan plan;
        plan.ending = u"mp4"_s;
        plan.kind = m_model.output == MediaKind::File ? MediaKind::Video : m_model.output;
        plan.request = request();
        inputs(plan);
        if (plan.kind == MediaKind::Audio)
            sound(plan);
        else
            picture(plan);
        return plan;
    }

private:
    [[nodiscard]] QJsonValue value(const QString& key) const
    {
        if (key.isEmpty()) // the model has no such input
            return QJsonValue(QJsonValue::Undefined);
        if (m_input.contains(key))
            return m_input.value(key);
        const Property* property = m_model.schema.property(key);
        return property ? property->standard : QJsonValue(QJsonValue::Undefined);
    }
    [[nodiscard]] QString word(const QString& key) const { return textOf(value(key)).trimmed().toLower(); }
    [[nodiscard]] double number(const QString& key) const { return word(key).toDouble(); }

    [[nodiscard]] Request request() const
    {
        Request request;
        if (const Result<Request> read = requestFromServiceJson(m_input, m_model))
            request = *read;
        for (const QString& key : {m_model.roles.prompt, u"prompt"_s, u"tags"_s, u"lyrics"_s}) {
            if (request.prompt.trimmed().isEmpty())
                request.prompt = word(key);
        }
        request.model = m_model.id;
        const int total = totalSeconds(request.shots);
        const bool hasSeconds = std::all_of(request.shots.cbegin(), request.shots.cend(),
                                            [](const Shot& shot) { return shot.seconds > 0; });
        if (!hasSeconds)
            request.shots.clear();
        request.duration = request.shots.isEmpty() ? qBound(1, qRound(seconds()), longestClip) : total;
        return request;
    }

    /// "auto", a missing or an invalid value mean a few seconds.
    [[nodiscard]] double seconds() const
    {
        const double stated = number(m_model.roles.duration);
        if (stated > 0)
            return m_model.roles.duration.endsWith("_ms"_L1) ? stated / 1000 : stated;
        if (const double ms = number(u"music_length_ms"_s); ms > 0)
            return ms / 1000;
        return m_model.defaultSeconds > 0 ? m_model.defaultSeconds : fewSeconds;
    }

    void inputs(SandboxPlan& plan) const
    {
        for (const MediaSlot& slot : m_model.roles.media) {
            for (const QString& key : slot.keys) {
                const QJsonValue given = m_input.value(key);
                const QString address = given.isArray() ? given.toArray().at(0).toString() : given.toString();
                if (address.isEmpty() || slot.media != MediaKind::Image)
                    continue;
                const bool isSource = slot.role == InputRole::StartImage ||
                                      (plan.kind == MediaKind::Image && slot.role != InputRole::Mask &&
                                       slot.role != InputRole::EndImage);
                if (isSource && plan.start.isEmpty())
                    plan.start = address;
                if (slot.role == InputRole::EndImage && plan.end.isEmpty())
                    plan.end = address;
            }
        }
    }

    void sound(SandboxPlan& plan) const
    {
        double wanted = seconds();
        for (const QString& key : {u"extend_before_duration"_s, u"extend_after_duration"_s})
            wanted += qMax(0.0, number(key));
        plan.length = std::chrono::milliseconds(qRound(qBound(0.5, wanted, double(longestSound)) * 1000));
        plan.request.shots.clear();
        plan.request.duration =
            static_cast<int>(std::chrono::ceil<std::chrono::seconds>(plan.length).count());
        plan.request.sound = true;
        const QString format = word(u"output_format"_s);
        plan.ending = format.startsWith("mp3"_L1) ? u"mp3"_s
                      : format.contains("ogg"_L1) ? u"ogg"_s
                                                  : u"wav"_s;
        plan.sampleRate = static_cast<int>(number(u"sample_rate"_s));
        static const QRegularExpression kilohertz(u"_([0-9]{2})khz"_s);
        if (const auto match = kilohertz.match(format); match.hasMatch())
            plan.sampleRate = match.captured(1) == "22"_L1 ? 22050 : match.captured(1).toInt() * 1000;
        if (format.contains("cd_quality"_L1))
            plan.sampleRate = 44100;
    }

    void picture(SandboxPlan& plan) const
    {
        plan.shortSide = shortSide(plan.kind);
        const std::optional<QSize> stated = statedSize();
        const std::optional<double> ratio = statedRatio();
        plan.takesSizeFromStart = !stated && !ratio && !plan.start.isEmpty();
        const double usual = plan.kind == MediaKind::Video ? 16.0 / 9 : 1.0;
        plan.size = stated ? *stated : sizeOfRatio(ratio.value_or(usual), plan.shortSide);
        if (plan.kind != MediaKind::Image)
            return;
        for (const QString& key : {u"num_images"_s, u"max_images"_s, u"num_outputs"_s, u"n"_s})
            plan.count = qBound(1, qMax(plan.count, static_cast<int>(number(key))), 16);
        const QString format = word(u"output_format"_s);
        plan.ending = format.startsWith("jp"_L1) ? u"jpg"_s : u"png"_s;
        // Where Qt can't write WebP, PNG is used.
        if (format == "webp"_L1 && QImageWriter::supportedImageFormats().contains("webp"))
            plan.ending = u"webp"_s;
    }

    /// From the name of the resolution; for a model without resolutions from a part of its id.
    [[nodiscard]] int shortSide(MediaKind kind) const
    {
        QStringList words{word(m_model.roles.resolution), word(u"resolution"_s), word(u"image_size"_s)};
        words += m_model.id.toLower().split(u'/');
        static const QRegularExpression lines(u"^([0-9]{3,4})p$"_s);
        static const QRegularExpression thousands(u"^([1-8])k$"_s);
        for (const QString& name : std::as_const(words)) {
            if (const auto match = lines.match(name); match.hasMatch())
                return qBound(64, match.captured(1).toInt(), 2160);
            if (const auto match = thousands.match(name); match.hasMatch()) {
                const int count = match.captured(1).toInt();
                if (kind == MediaKind::Image)
                    return qMin(1024 * count, largestSide);
                return count == 1 ? 1080 : count == 2 ? 1440 : 2160;
            }
        }
        return kind == MediaKind::Image ? 1024 : 720;
    }

    [[nodiscard]] std::optional<QSize> statedSize() const
    {
        static const QHash<QString, QSize> named{
            {u"square_hd"_s, {1024, 1024}},    {u"square"_s, {512, 512}},
            {u"portrait_4_3"_s, {768, 1024}},  {u"portrait_16_9"_s, {576, 1024}},
            {u"landscape_4_3"_s, {1024, 768}}, {u"landscape_16_9"_s, {1024, 576}},
        };
        static const QRegularExpression pixels(u"^([0-9]{2,5})\\s*[x*×]\\s*([0-9]{2,5})$"_s);
        for (const QString& key : {u"image_size"_s, u"size"_s, m_model.roles.resolution}) {
            const QString name = word(key);
            if (named.contains(name))
                return named.value(name);
            if (const auto match = pixels.match(name); match.hasMatch())
                return QSize(even(match.captured(1).toInt()), even(match.captured(2).toInt()));
            const QJsonObject object = value(key).toObject();
            if (object.value(u"width"_s).toInt() > 0 && object.value(u"height"_s).toInt() > 0)
                return QSize(even(object.value(u"width"_s).toInt()), even(object.value(u"height"_s).toInt()));
        }
        if (number(u"width"_s) > 0 && number(u"height"_s) > 0)
            return QSize(even(number(u"width"_s)), even(number(u"height"_s)));
        return {};
    }

    [[nodiscard]] std::optional<double> statedRatio() const
    {
        static const QRegularExpression form(u"^([0-9]{1,2}):([0-9]{1,2})$"_s);
        for (const QString& key : {m_model.roles.aspectRatio, u"aspect_ratio"_s, u"target_aspect_ratio"_s,
                                   u"ratio"_s, u"image_size"_s, u"size"_s}) {
            const auto match = form.match(word(key));
            if (match.hasMatch() && match.captured(2).toInt() > 0 && match.captured(1).toInt() > 0)
                return match.captured(1).toDouble() / match.captured(2).toDouble();
        }
        return {};
    }

    const QJsonObject& m_input;
    const Model& m_model;
};

} // namespace

QSize sizeOfRatio(double ratio, int shortSide)
{
    const double wide = ratio >= 1 ? shortSide * ratio : shortSide;
    const double high = ratio >= 1 ? shortSide : shortSide / ratio;
    const double shrink = qMin(1.0, largestSide / qMax(wide, high));
    return {even(wide * shrink), even(high * shrink)};
}

SandboxPlan planOf(const QJsonObject& input, const Model& model)
{
    return Reader(input, model).plan();
}

} // namespace rushes
