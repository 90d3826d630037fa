#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace rushes {

/// Pictures that were drawn of files, kept in a folder under names that change with the file. To be used from
/// worker threads too: it keeps no state.
namespace picturecache {

/// What is known of a file's picture.
struct Found
{
    bool exists = false; ///< the file itself
    QString kept = {};   ///< where its picture is kept, whether it is there or not
    QImage image = {};   ///< null: not kept yet
};

/// `suffix` tells kinds of pictures apart: ".jpg", ".strip.jpg".
[[nodiscard]] Found find(const QString& folder, const QString& path, const QString& suffix);
/// Reads the picture, and keeps it; null where it is none. What can't be kept is shown all the same.
[[nodiscard]] QImage keep(const QString& kept, const QByteArray& jpeg);
/// Removes what was used longest ago, until the folder holds `most` bytes at the most.
void bound(const QString& folder, qint64 most);

constexpr qint64 mostBytes = 512LL * 1024 * 1024;

} // namespace picturecache

} // namespace rushes
