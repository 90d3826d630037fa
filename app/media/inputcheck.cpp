#include "app/media/inputcheck.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(InputCheck)
};

QString kindWord(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return Words::tr("a picture");
    case MediaKind::Video:
        return Words::tr("a video");
    case MediaKind::Audio:
        return Words::tr("a sound");
    case MediaKind::File:
        break;
    }
    return Words::tr("a file");
}

/// The value that a rule limits; nullopt: unknown.
std::optional<double> subjectOf(const MediaRule& rule, const MediaFacts& facts)
{
    const auto known = [](double value) { return value >= 0 ? std::optional(value) : std::nullopt; };
    const auto side = [&facts](int value) {
        return facts.size.isEmpty() ? std::nullopt : std::optional<double>(value);
    };
    const QString& subject = rule.subject;
    if (subject == "file_size_mb"_L1)
        return known(static_cast<double>(facts.bytes) / (1024 * 1024));
    if (subject == "width_pixels"_L1 || subject == "width"_L1)
        return side(facts.size.width());
    if (subject == "height_pixels"_L1 || subject == "height"_L1)
        return side(facts.size.height());
    if (subject == "width/height"_L1 || subject == "aspect_ratio"_L1)
        return side(0) ? std::optional(double(facts.size.width()) / facts.size.height()) : std::nullopt;
    if (subject == "width*height"_L1 || subject == "pixels"_L1 || subject == "total_pixels"_L1)
        return side(0) ? std::optional(double(facts.size.width()) * facts.size.height()) : std::nullopt;
    if (subject == "duration"_L1 || subject == "duration_seconds"_L1 || subject == "seconds"_L1)
        return known(facts.seconds);
    if (subject == "fps"_L1 || subject == "frame_rate"_L1)
        return known(facts.framesPerSecond);
    return {};
}

bool holds(const MediaRule& rule, double value)
{
    constexpr double close = 1e-9;
    if (rule.relation == "<"_L1)
        return value < rule.value;
    if (rule.relation == "<="_L1)
        return value <= rule.value + close;
    if (rule.relation == ">"_L1)
        return value > rule.value;
    if (rule.relation == ">="_L1)
        return value >= rule.value - close;
    if (rule.relation == "="_L1 || rule.relation == "=="_L1)
        return std::abs(value - rule.value) < close;
    return true; // an unknown relation refuses nothing
}

QString number(double value)
{
    return QLocale().toString(value, 'g', 6);
}

QString brokenText(const MediaRule& rule, double value)
{
    const bool isMost = rule.relation.startsWith(u'<');
    const QString limit = number(rule.value);
    const QString& subject = rule.subject;
    const QString is = QLocale().toString(value, 'g', 4);
    if (subject == "file_size_mb"_L1)
        return isMost ? Words::tr("It has %1 MB; the model takes less than %2 MB. Make it smaller.")
                            .arg(is, limit)
                      : Words::tr("It has %1 MB; the model takes more than %2 MB.").arg(is, limit);
    if (subject.startsWith("width/"_L1) || subject == "aspect_ratio"_L1)
        return isMost
                   ? Words::tr("It is too wide for its height: at most %1 times as wide as high. Crop it.")
                         .arg(limit)
                   : Words::tr("It is too narrow for its height: at least %1 times as wide as high. Crop it.")
                         .arg(limit);
    if (subject.startsWith("width"_L1) || subject.startsWith("height"_L1)) {
        const QString side = subject.startsWith("width"_L1) ? Words::tr("wide") : Words::tr("high");
        return isMost ? Words::tr("It is %1 px %2; the model takes at most %3 px. Make it smaller.")
                            .arg(is, side, limit)
                      : Words::tr("It is %1 px %2; the model takes more than %3 px. Choose a larger one.")
                            .arg(is, side, limit);
    }
    if (subject.contains("pixels"_L1) || subject.contains(u'*'))
        return Words::tr("It has %1 megapixels; the model takes at most %2. Make it smaller.")
            .arg(number(value / 1e6), number(rule.value / 1e6));
    if (subject.startsWith("duration"_L1) || subject == "seconds"_L1)
        return isMost ? Words::tr("It lasts %1 s; the model takes at most %2 s. Trim it.").arg(is, limit)
                      : Words::tr("It lasts %1 s; the model takes at least %2 s. Choose a longer one.")
                            .arg(is, limit);
    return Words::tr("Its %1 is %2; the model asks for %3 %4.").arg(subject, is, rule.relation, limit);
}

} // namespace

std::optional<QString> checkMedia(const Property& property, const MediaFacts& facts)
{
    if (property.media != MediaKind::File && facts.kind != MediaKind::File && property.media != facts.kind)
        return Words::tr("This is %1; the model takes %2 here.")
            .arg(kindWord(facts.kind), kindWord(property.media));
    for (const MediaRule& rule : property.rules) {
        const std::optional<double> value = subjectOf(rule, facts);
        if (value && !holds(rule, *value))
            return brokenText(rule, *value);
    }
    return {};
}

QString mediaText(const MediaFacts& facts)
{
    QStringList parts;
    if (!facts.size.isEmpty())
        parts.append(u"%1×%2"_s.arg(facts.size.width()).arg(facts.size.height()));
    if (facts.seconds >= 0) {
        const int seconds = qRound(facts.seconds);
        parts.append(u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0')));
    }
    if (facts.bytes >= 0)
        parts.append(QLocale().formattedDataSize(facts.bytes, 1, QLocale::DataSizeTraditionalFormat));
    return parts.join(u" · "_s);
}

} // namespace rushes
