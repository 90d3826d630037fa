#include "app/cli/thumbnailcommand.h"

#include "app/cli/exitcode.h"
#include "app/cli/parsing.h"
#include "app/store/projectfile.h"

#include <QCommandLineParser>
#include <QPainter>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

constexpr int smallest = 16;
constexpr int largest = 1024;
constexpr qsizetype mostScenes = 8;

/// The window's colours of shots.
constexpr std::array<QRgb, 5> colours = {0xff4c8c8a, 0xff7d6fb5, 0xffb0647c, 0xff8c9149, 0xff5b86b8};

double secondsOf(const Scene& scene)
{
    double seconds = 0;
    for (const Shot& shot : scene.request.shots)
        seconds += shot.seconds;
    return std::max({seconds, static_cast<double>(scene.request.duration), 1.0});
}

} // namespace

QImage pictureOf(const Project& project, int size)
{
    const QSizeF whole(size, size * 9.0 / 16.0);
    QImage picture(whole.toSize(), QImage::Format_ARGB32_Premultiplied);
    picture.fill(QColor(0x17, 0x18, 0x1b));
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qsizetype count = std::min(project.scenes.size(), mostScenes);
    const double margin = size / 16.0;
    const double gap = size / 64.0;
    const double height = std::min((whole.height() - 2 * margin - gap * static_cast<double>(count - 1)) /
                                       static_cast<double>(count),
                                   whole.height() / 3);
    double longest = 1;
    for (qsizetype i = 0; i < count; ++i)
        longest = std::max(longest, secondsOf(project.scenes.at(i)));
    const double perSecond = (whole.width() - 2 * margin) / longest;
    double top =
        (whole.height() - height * static_cast<double>(count) - gap * static_cast<double>(count - 1)) / 2;
    for (qsizetype i = 0; i < count; ++i, top += height + gap) {
        const Scene& scene = project.scenes.at(i);
        QList<Shot> shots = scene.request.shots;
        if (shots.isEmpty())
            shots.append({scene.request.prompt, static_cast<int>(secondsOf(scene))});
        double left = margin;
        for (qsizetype shot = 0; shot < shots.size(); ++shot) {
            const double width = shots.at(shot).seconds * perSecond;
            painter.setBrush(QColor(colours.at(static_cast<std::size_t>(shot) % colours.size())));
            painter.drawRoundedRect(QRectF(left, top, std::max(1.0, width - gap / 3), height), gap / 2,
                                    gap / 2);
            left += width;
        }
    }
    return picture;
}

int thumbnail(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A project's picture, for file managers."_s);
    const QCommandLineOption size(u"size"_s, u"Width in px, 16 to 1024; 256."_s, u"PX"_s, u"256"_s);
    const QCommandLineOption help = helpOption();
    parser.addOptions({size, help});
    parser.addPositionalArgument(u"FILE"_s, u"The project."_s);
    parser.addPositionalArgument(u"OUT.png"_s, u"Where the picture goes."_s);
    const bool parsed = parser.parse(QStringList{u"rushes thumbnail"_s} + arguments);
    if (parsed && parser.isSet(help)) {
        printHelp(parser, u"rushes thumbnail"_s);
        return static_cast<int>(ExitCode::Done);
    }
    if (!parsed || parser.positionalArguments().size() != 2) {
        std::fprintf(stderr, "rushes thumbnail: FILE OUT.png [--size PX]\n");
        return static_cast<int>(ExitCode::Usage);
    }
    QString file = parser.positionalArguments().at(0);
    if (file.startsWith(u"file:"))
        file = QUrl(file).toLocalFile();
    const Result<Project> project = readProject(file);
    if (!project) {
        std::fprintf(stderr, "rushes thumbnail: this is no project that can be read\n");
        return static_cast<int>(ExitCode::NoInput);
    }
    const int wanted = std::clamp(parser.value(size).toInt(), smallest, largest);
    if (!pictureOf(*project, wanted).save(parser.positionalArguments().at(1), "PNG")) {
        std::fprintf(stderr, "rushes thumbnail: the picture can't be written\n");
        return static_cast<int>(ExitCode::CannotWrite);
    }
    return static_cast<int>(ExitCode::Done);
}

} // namespace rushes::cli
