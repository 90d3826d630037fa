#pragma once

#include "app/film/film.h"
#include "app/media/mediaprobe.h"

#include <QAbstractListModel>
#include <QSet>

namespace rushes {

/// The film of the open project: one row a scene, in the scenes' order, with its take or a slate. It looks
/// into the takes' files while it is active, and decides nothing: edits go through the document, and come
/// back with setProject().
class FilmModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SceneIdRole = Qt::UserRole, ///< QString
        SlateRole,                  ///< bool: there is no take
    };

    /// `ffprobe`: its name or path.
    explicit FilmModel(QString ffprobe, QObject* parent = nullptr);

    void setProject(const Project& project, const QString& name);
    /// Those of the project's scenes; others do no harm.
    void setTakes(const QList<Take>& takes);
    /// While it is not, no file is looked into.
    void setActive(bool active);
    /// Looks into files again that may have come back or changed.
    void lookAgain();

    /// With slates.
    [[nodiscard]] const Film& film() const { return m_film; }
    /// As an export writes it.
    [[nodiscard]] Film film(bool slates) const;
    [[nodiscard]] const Project& project() const { return m_project; }
    [[nodiscard]] const QList<Take>& takes() const { return m_takes; }
    /// Names of the scenes without a take.
    [[nodiscard]] QStringList slates() const;
    /// Every file is looked into.
    [[nodiscard]] bool isKnown() const { return m_active && !m_probe.isLoading(); }
    /// Why the item's take can't be shown; empty: it can, as far as is known.
    [[nodiscard]] QString problemOf(int item) const;
    /// The scene's place; -1: it has none.
    [[nodiscard]] int itemOf(const SceneId& sceneId) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is the scene's name, AccessibleTextRole "Scene 3, Conversation, 10 s",
    /// AccessibleDescriptionRole "take 4 of 12 s, starts at 0:25:00".
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// Whatever is to be seen of it is another now, or more is known of its files.
    void filmChanged();

private:
    void refresh();
    [[nodiscard]] MediaOf mediaOf() const;
    [[nodiscard]] QString descriptionOf(const FilmItem& item) const;

    Project m_project = {};
    QString m_name = {};
    QList<Take> m_takes = {};
    Film m_film = {};
    bool m_active = false;
    MediaProbe m_probe;
};

/// "0:31:12": minutes, seconds and frames at that rate.
[[nodiscard]] QString timecode(qint64 frame, const FrameRate& rate);
/// "12 s", "9.5 s".
[[nodiscard]] QString secondsText(qint64 frames, const FrameRate& rate);

} // namespace rushes
