#pragma once

#include <QList>
#include <QString>

#include <functional>

class QMessageBox;
class QWidget;

namespace rushes {

/// A question and what may be answered.
struct Question
{
    /// What a press of the button is. Those in the second line have the words that the desktop knows.
    enum class Role {
        Yes,         ///< does what is asked about
        Destructive, ///< does it, and something is lost, sent or spent by it
        Other,       ///< something else than what is asked about
        No,          ///< leaves everything as it is; Escape is the same
        Save,
        Discard,
        Cancel, ///< leaves everything as it is; Escape is the same
        Close
    };
    struct Answer
    {
        Role role = Role::Yes;
        QString label = {}; ///< empty: the desktop's own
        std::function<void()> run = {};
    };

    QString title = {};   ///< the question itself, in one line
    QString text = {};    ///< what is to know before it is answered; plain text
    QString details = {}; ///< shown when asked for
    QList<Answer> answers = {};
    /// Enter gives the first answer of this role.
    Role standard = Role::Cancel;
    QString caption = {}; ///< of its window; empty: the program's name
    bool modal = true;
    bool selectable = false; ///< its text can be copied
};

/// Asks over `over` without waiting: the answer's `run` is called when its button is pressed, nothing when
/// the question goes away with `over`. It deletes itself when it closes. `over` may be null while there is no
/// window.
QMessageBox* confirm(const Question& question, QWidget* over);

} // namespace rushes
