#pragma once

#include <QObject>
#include <QTimer>

namespace rushes {

class Document;
class TextField;

/// Divides typing into undo steps: a step is a word, and ends after it, at a pause of a second, when the
/// cursor goes elsewhere, when writing turns to erasing, and when the field is left. What is pasted is a step
/// of its own.
class TypingUndoGrouper : public QObject
{
    Q_OBJECT

public:
    TypingUndoGrouper(Document& document, TextField& field, QString name);

    /// Called before an edit: the gesture it belongs to.
    [[nodiscard]] QString gestureFor(const QString& before, const QString& after);
    /// Called after it.
    void edited();
    void end();

private:
    Document& m_document;
    QString m_name;
    QTimer m_pause;
    qsizetype m_expected = -1; ///< where the next character of this run would go
    bool m_endsHere = false;
};

} // namespace rushes
