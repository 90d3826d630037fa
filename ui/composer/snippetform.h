#pragma once

#include "app/prompt/snippets.h"

#include <QDialog>

class QLineEdit;

namespace rushes {

class AccessibleComboBox;
class TextField;

/// Asks for a snippet of one's own.
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
