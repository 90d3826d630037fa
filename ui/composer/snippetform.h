#pragma once

#include "app/prompt/snippets.h"

#include <QDialog>

class QLineEdit;

namespace rushes {

class AccessibleComboBox;
class TextField;

/// Dialog for creating or editing one of the user's own snippets.
class SnippetForm : public QDialog
{
    Q_OBJECT

public:
    SnippetForm(const QString& title, const Snippet& start, QWidget* parent);

    [[nodiscard]] Snippet snippet() const;

private:
    AccessibleComboBox* m_kind;
    QLineEdit* m_title;
    TextField* m_text;
};

} // namespace rushes
