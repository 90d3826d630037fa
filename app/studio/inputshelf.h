#pragma once

#include "app/api/addressprobe.h"
#include "app/domain/ids.h"
#include "app/media/inputcheck.h"
#include "app/media/inputfolder.h"
#include "app/media/mediaprobe.h"

#include <QHash>
#include <QImage>
#include <QObject>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace rushes {

/// An input as the user sees it.
struct InputView
{
    enum class State {
        Looking, ///< it is being looked at
        Ready,
        Bad, ///< it cannot be sent: `problem` says why
    };
    State state = State::Looking;
    QString name = {};     ///< "harbour.jpg", "example.com/…/harbour.jpg"
    MediaFacts facts = {}; ///< as far as they are known
    QString problem = {};
    QString note = {};   ///< what is to know of it beside its size
    QImage picture = {}; ///< small; null where there is none

    bool operator==(const InputView&) const = default;
};

/// Takes of other scenes as inputs, as the window knows them.
struct SceneInputs
{
    struct Offer
    {
        QString source = {};
        QString name = {}; ///< "Last frame of Scene 1"
    };
    /// Those of a kind that other scenes than `own` give.
    std::function<QList<Offer>(MediaKind kind, const SceneId& own)> offers = {};
    /// What is known of such a source.
    std::function<InputView(const QString& source)> view = {};
};

/// The pictures, videos and sounds that requests take: keeps files in a folder, looks at what a source is,
/// and tries addresses, each once. What it finds out later it tells with changed().
class InputShelf : public QObject
{
    Q_OBJECT

public:
    /// `folder`: where files are kept until their project is saved; made when the first one comes.
    explicit InputShelf(QString folder, QObject* parent = nullptr);
    ~InputShelf() override;

    /// Another way to names and the network, for tests. Before the first address only.
    void setProbe(std::unique_ptr<AddressProbe> probe) { m_probe = std::move(probe); }

    /// `own`: the scene whose inputs these are, which is not offered to itself.
    void setScenes(SceneInputs scenes, std::function<SceneId()> own)
    {
        m_scenes = std::move(scenes);
        m_own = std::move(own);
    }
    [[nodiscard]] const SceneInputs& scenes() const { return m_scenes; }
    [[nodiscard]] QList<SceneInputs::Offer> offers(MediaKind kind) const
    {
        return m_scenes.offers ? m_scenes.offers(kind, m_own()) : QList<SceneInputs::Offer>();
    }
    /// Scenes or their takes are others by now.
    void refreshScenes();

    [[nodiscard]] Result<KeptInput> keepFile(const QString& path) { return keepInput(path, m_folder); }
    [[nodiscard]] Result<KeptInput> keepBytes(const QByteArray& bytes, const QString& name)
    {
        return keepInput(bytes, name, m_folder);
    }
    [[nodiscard]] Result<KeptInput> keepPicture(const QImage& picture, const QString& name);

    /// What is known of a source now; the first question starts the search.
    [[nodiscard]] InputView view(const QString& source);
    /// What stands in the way of sending it, as far as its source itself says; an address stands in the way
    /// as long as it is being tried. Empty: nothing does.
    [[nodiscard]] QString hindrance(const QString& source);
    /// A file may have gone, or come back, since it was looked at.
    void forgetMissing();

Q_SIGNALS:
    void changed(const QString& source);

private:
    void look(const QString& source);
    void lookAtFile(const QString& source, const QString& path);
    void lookAtAddress(const QString& source);
    void put(const QString& source, const InputView& view);
    void readProbed();
    void askLength(const QString& source, const QString& path);
    [[nodiscard]] AddressProbe& probe();

    QString m_folder;
    SceneInputs m_scenes = {};
    std::function<SceneId()> m_own = {};
    QHash<QString, InputView> m_views = {};
    QHash<QString, int> m_looks = {};       ///< how often a file was looked at, by source
    QHash<QString, QString> m_probing = {}; ///< paths that ffprobe was asked about, by source
    MediaProbe m_media;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<AddressProbe> m_probe;
};

} // namespace rushes
