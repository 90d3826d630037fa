#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace rushes {

/// A folder of generated pictures, stored under names that depend on the source file's contents. Stateless
/// and usable in worker threads.
namespace picturecache {

/// A file's picture in the cache.
struct Found
{
    bool exists = false; ///< the source file exists
    QString kept = {};   ///< path of the cached picture, which may not exist yet
    QImage image = {};   ///< null: not cached yet
};

/// `suffix` distinguishes kinds of pictures: ".jpg", ".strip.jpg".
[[nodiscard]] Found find(const QString& folder, const QString& path, const QString& suffix);
/// Decodes the picture and stores it at `kept`; null: it is malformed. A failure to store is ignored.
[[nodiscard]] QImage keep(const QString& kept, const QByteArray& jpeg);
/// Removes the least recently used pictures until the folder has at most `most` bytes.
void bound(const QString& folder, qint64 most);

constexpr qint64 mostBytes = 512LL * 1024 * 1024;

} // namespace picturecache

} // namespace rushes
