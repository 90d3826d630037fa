#pragma once

#include <QObject>
#include <QTimer>

namespace rushes {

class Document;
class TextField;

/// Divides typing into undo steps: a step ends after a word, after a pause of a second, when the cursor moves
/// elsewhere, between typing and deleting, and when the field loses the focus. A paste is a step of its own.
class TypingUndoGrouper : public QObject
{
    Q_OBJECT

public:
    TypingUndoGrouper(Document& document, TextField& field, QString name);

    /// To be called before an edit: returns the gesture that it belongs to.
    [[nodiscard]] QString gestureFor(const QString& before, const QString& after);
    /// To be called after an edit.
    void edited();
    void end();

private:
    Document& m_document;
    QString m_name;
    QTimer m_pause;
    qsizetype m_expected = -1; ///< expected position of the next character
    bool m_endsHere = false;
};

} // namespace rushes
