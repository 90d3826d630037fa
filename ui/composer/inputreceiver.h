#pragma once

#include "app/domain/mediakind.h"

#include <QObject>

class QMenu;
class QMimeData;
class QWidget;

namespace rushes {

class InputShelf;

/// Receives files, addresses and pictures for a field: by drop, paste, file dialog or typing. Files are
/// stored through the InputShelf; a video for a picture field yields its last frame.
class InputReceiver : public QObject
{
    Q_OBJECT

public:
    /// `name`: the field's name for the user. `parent`: parent of dialogs.
    InputReceiver(InputShelf& shelf, MediaKind media, QString name, bool takesSeveral, QWidget* parent);

    /// "Drop a picture, paste an address, or choose".
    [[nodiscard]] QString hint() const;
    /// Name of an icon in resources/icons.
    [[nodiscard]] QString sign() const;
    /// True where the data may contain something usable; for a drag.
    [[nodiscard]] static bool mayTake(const QMimeData& mime);
    /// False: the data contains nothing usable.
    bool take(const QMimeData& mime);
    void paste();
    void choose();
    void askAddress();
    /// Adds the ways of input to a menu.
    void fillMenu(QMenu& menu);

Q_SIGNALS:
    void received(const QStringList& sources);
    /// A message: something was rejected or changed.
    void said(const QString& words, bool isProblem);

private:
    void takeFiles(const QStringList& paths);
    void takeLastFrame(const QString& path);
    [[nodiscard]] QWidget* window() const;

    InputShelf& m_shelf;
    MediaKind m_media;
    QString m_name;
    bool m_takesSeveral;
};

} // namespace rushes
