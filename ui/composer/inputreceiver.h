#pragma once

#include "app/domain/mediakind.h"

#include <QObject>

class QMenu;
class QMimeData;
class QWidget;

namespace rushes {

class InputShelf;

/// The ways in which a file, an address or a picture comes into a field: dropped, pasted, chosen, typed.
/// Files are kept on the shelf; a video where a picture is wanted gives its last frame.
class InputReceiver : public QObject
{
    Q_OBJECT

public:
    /// `name`: what the user calls the field. `parent` is the widget that dialogs stand over.
    InputReceiver(InputShelf& shelf, MediaKind media, QString name, bool takesSeveral, QWidget* parent);

    /// "Drop a picture, paste an address, or choose".
    [[nodiscard]] QString hint() const;
    /// A name of resources/icons.
    [[nodiscard]] QString sign() const;
    /// Something in it may go in: for a drag.
    [[nodiscard]] static bool mayTake(const QMimeData& mime);
    /// False: there is nothing in it that could go in.
    bool take(const QMimeData& mime);
    void paste();
    void choose();
    void askAddress();
    /// The ways, for a menu.
    void fillMenu(QMenu& menu);

Q_SIGNALS:
    void received(const QStringList& sources);
    /// In words, of what could not be taken, or was changed on the way.
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
