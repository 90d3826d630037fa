#pragma once

#include <QList>
#include <QString>

#include <functional>

class QMessageBox;
class QWidget;

namespace rushes {

/// A question and its possible answers.
struct Question
{
    /// The meaning of a button. Save … Close have the desktop's labels.
    enum class Role {
        Yes,         ///< does what is asked
        Destructive, ///< does it, and something is lost, sent or spent
        Other,       ///< does something else
        No,          ///< changes nothing; Escape is equivalent
        Save,
        Discard,
        Cancel, ///< changes nothing; Escape is equivalent
        Close
    };
    struct Answer
    {
        Role role = Role::Yes;
        QString label = {}; ///< empty: the desktop's label
        std::function<void()> run = {};
    };

    QString title = {};   ///< the question in one line
    QString text = {};    ///< what the user should know before answering; plain text
    QString details = {}; ///< shown on request
    QList<Answer> answers = {};
    /// Enter gives the first answer with this role.
    Role standard = Role::Cancel;
    QString caption = {}; ///< title of the window; empty: the program's name
    bool modal = true;
    bool selectable = false; ///< the text can be copied
};

/// Shows the question over `over` and returns at once: the answer's `run` is called when its button is
/// clicked, and nothing if the question is closed together with `over`. Deletes itself when closed. `over`
/// may be null while there is no window.
QMessageBox* confirm(const Question& question, QWidget* over);

} // namespace rushes
