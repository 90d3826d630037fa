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

/// An input as displayed.
struct InputView
{
    enum class State {
        Looking, ///< being inspected
        Ready,
        Bad, ///< can't be sent; `problem` says why
    };
    State state = State::Looking;
    QString name = {};     ///< "harbour.jpg", "example.com/…/harbour.jpg"
    MediaFacts facts = {}; ///< as far as known
    QString problem = {};
    QString note = {};   ///< further information next to its size
    QImage picture = {}; ///< a thumbnail; null: there is none

    bool operator==(const InputView&) const = default;
};

/// Takes of other scenes that can be used as inputs.
struct SceneInputs
{
    struct Offer
    {
        QString source = {};
        QString name = {}; ///< "Last frame of Scene 1"
    };
    /// The sources of this kind from scenes other than `own`.
    std::function<QList<Offer>(MediaKind kind, const SceneId& own)> offers = {};
    /// Properties of such a source.
    std::function<InputView(const QString& source)> view = {};
};

/// The input files of requests: stores files in a folder, inspects sources, and checks addresses, each once.
/// Emits changed() when asynchronous results arrive.
class InputShelf : public QObject
{
    Q_OBJECT

public:
    /// `folder`: for files of unsaved projects; created with the first file.
    explicit InputShelf(QString folder, QObject* parent = nullptr);
    ~InputShelf() override;

    /// Replaces look-up and network, for tests. To be called before the first address is viewed.
    void setProbe(std::unique_ptr<AddressProbe> probe) { m_probe = std::move(probe); }

    /// `own`: the current scene, which is not offered as its own input.
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
    /// Scenes or their takes have changed.
    void refreshScenes();

    [[nodiscard]] Result<KeptInput> keepFile(const QString& path) { return keepInput(path, m_folder); }
    [[nodiscard]] Result<KeptInput> keepBytes(const QByteArray& bytes, const QString& name)
    {
        return keepInput(bytes, name, m_folder);
    }
    [[nodiscard]] Result<KeptInput> keepPicture(const QImage& picture, const QString& name);

    /// The known properties of a source; the first call starts the inspection.
    [[nodiscard]] InputView view(const QString& source);
    /// Why it can't be sent, as far as its source tells; an address can't be sent while it is being tried.
    /// Empty: it can.
    [[nodiscard]] QString hindrance(const QString& source);
    /// The same of all inputs of the request that cannot be sent as they are, and of its addresses: the
    /// first.
    [[nodiscard]] QString hindranceOf(const Request& request);
    /// Checks files again, which may have been removed or restored.
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
    QHash<QString, int> m_looks = {};       ///< number of inspections of a file, by source
    QHash<QString, QString> m_probing = {}; ///< paths being probed by ffprobe, by source
    MediaProbe m_media;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<AddressProbe> m_probe;
};

} // namespace rushes
