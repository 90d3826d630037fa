#pragma once

#include "app/catalogue/catalogue.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace rushes {

class Document;
class Slider;

/// Read and write access of the form's fields to the current scene's request: each edit is an undo step; a
/// drag is one step, and keys and wheel are one until they pause.
class RequestEdits : public QObject
{
    Q_OBJECT

public:
    explicit RequestEdits(Document& document, QObject* parent = nullptr);

    [[nodiscard]] Document& document() { return m_document; }
    /// The document's request.
    [[nodiscard]] const Request& request() const;
    /// The displayed request: the document's, or that of a gesture in another view.
    [[nodiscard]] const Request& shown() const;
    [[nodiscard]] const Model& model() const;
    /// False: nothing changed.
    bool setPreview(const std::optional<Request>& preview);
    [[nodiscard]] bool hasUnfinishedPreview() const;

    /// Sets the test whether a request of a model has succeeded with an input.
    void setProven(std::function<bool(const Model& model, const QString& key)> proven)
    {
        m_proven = std::move(proven);
    }
    /// True where the service does not state the input's form and no request of the model has succeeded with
    /// it.
    [[nodiscard]] bool isUntested(const Property& property) const
    {
        return property.isAssumed() && !(m_proven && m_proven(model(), property.key));
    }

    /// While fields are being filled, their signals are no edits.
    void setFilling(bool filling) { m_filling = filling; }
    [[nodiscard]] bool isFilling() const { return m_filling; }

    void edit(const Request& changed, const QString& text, const QString& gesture = {});
    /// An edit by a slider or a key: edits within a second are merged into one step.
    void editOn(const Request& changed, const QString& text, const QString& gesture);
    /// Makes a drag of this slider one step, computed from the request at its start.
    void follow(Slider* slider);
    /// The request at the start of the slider's gesture.
    [[nodiscard]] const Request& start() const;
    void endGesture();

private:
    Document& m_document;
    std::function<bool(const Model&, const QString&)> m_proven = {};
    std::optional<Request> m_preview = {};
    std::optional<Request> m_grabbed = {}; ///< the request when the slider was grabbed
    bool m_filling = false;
    QTimer m_pause;
};

} // namespace rushes
