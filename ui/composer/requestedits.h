#pragma once

#include "app/catalogue/catalogue.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace rushes {

class Document;
class Slider;

/// The one way in which the fields of the clip's form read and change the current scene's request: each edit
/// is an undo step, a drag is one from its start, keys and wheel are one until they pause.
class RequestEdits : public QObject
{
    Q_OBJECT

public:
    explicit RequestEdits(Document& document, QObject* parent = nullptr);

    [[nodiscard]] Document& document() { return m_document; }
    /// The document's own.
    [[nodiscard]] const Request& request() const;
    /// What is shown: the document's own, or what a gesture elsewhere would make of it.
    [[nodiscard]] const Request& shown() const;
    [[nodiscard]] const Model& model() const;
    /// False: nothing changed.
    bool setPreview(const std::optional<Request>& preview);
    [[nodiscard]] bool hasUnfinishedPreview() const;

    /// Whether a request of a model has succeeded with an input of it.
    void setProven(std::function<bool(const Model& model, const QString& key)> proven)
    {
        m_proven = std::move(proven);
    }
    /// The service does not state the input's form, and no request of the model has succeeded with it yet.
    [[nodiscard]] bool isUntested(const Property& property) const
    {
        return property.isAssumed() && !(m_proven && m_proven(model(), property.key));
    }

    /// While fields are filled, what they tell is no edit.
    void setFilling(bool filling) { m_filling = filling; }
    [[nodiscard]] bool isFilling() const { return m_filling; }

    void edit(const Request& changed, const QString& text, const QString& gesture = {});
    /// The same by a slider or a key: what follows within a second belongs to the step.
    void editOn(const Request& changed, const QString& text, const QString& gesture);
    /// A drag of this slider is one step, computed from its start.
    void follow(Slider* slider);
    /// The request that an edit by a slider starts from.
    [[nodiscard]] const Request& start() const;
    void endGesture();

private:
    Document& m_document;
    std::function<bool(const Model&, const QString&)> m_proven = {};
    std::optional<Request> m_preview = {};
    std::optional<Request> m_grabbed = {}; ///< the request as it was when a slider was grabbed
    bool m_filling = false;
    QTimer m_pause;
};

} // namespace rushes
