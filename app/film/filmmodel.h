#pragma once

#include "app/film/film.h"
#include "app/media/mediaprobe.h"

#include <QAbstractListModel>
#include <QSet>

namespace rushes {

/// The film of the open project: one row a scene, with its take or a slate. Probes the takes' files while
/// active. Read-only: edits go through the document and arrive with setProject().
class FilmModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SceneIdRole = Qt::UserRole, ///< QString
        SlateRole,                  ///< bool: the scene has no take
    };

    /// `ffprobe`: name or path.
    explicit FilmModel(QString ffprobe, QObject* parent = nullptr);

    void setProject(const Project& project, const QString& name);
    /// Takes of other scenes are ignored.
    void setTakes(const QList<Take>& takes);
    /// While inactive, no file is probed.
    void setActive(bool active);
    /// Probes files again that may have appeared or changed.
    void lookAgain();

    /// The film including slates.
    [[nodiscard]] const Film& film() const { return m_film; }
    /// The film with or without slates, as it is exported.
    [[nodiscard]] Film film(bool slates) const;
    [[nodiscard]] const Project& project() const { return m_project; }
    [[nodiscard]] const QList<Take>& takes() const { return m_takes; }
    /// Names of the scenes without a take.
    [[nodiscard]] QStringList slates() const;
    /// True when every file has been probed.
    [[nodiscard]] bool isKnown() const { return m_active && !m_probe.isLoading(); }
    /// Why the item's take can't be shown; empty: no problem is known.
    [[nodiscard]] QString problemOf(int item) const;
    /// Index of the scene's item; -1: none.
    [[nodiscard]] int itemOf(const SceneId& sceneId) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is the scene's name, AccessibleTextRole "Scene 3, Conversation, 10 s",
    /// AccessibleDescriptionRole "take 4 of 12 s, starts at 0:25:00".
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// The film or what is known of its files has changed.
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

/// "0:31:12": minutes, seconds and frames, at `rate`.
[[nodiscard]] QString timecode(qint64 frame, const FrameRate& rate);
/// "12 s", "9.5 s".
[[nodiscard]] QString secondsText(qint64 frames, const FrameRate& rate);

} // namespace rushes
