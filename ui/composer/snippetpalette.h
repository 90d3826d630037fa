#pragma once

#include "app/prompt/snippets.h"

#include <QDialog>

class QLineEdit;
class QListView;
class QPushButton;

namespace rushes {

class SnippetModel;
class WritingAids;

/// Palette of snippets and templates: search and press Enter, or drag. The user's own snippets are created,
/// edited and shared here.
class SnippetPalette : public QDialog
{
    Q_OBJECT

public:
    /// `aids` must outlive the palette.
    explicit SnippetPalette(WritingAids& aids, QWidget* parent = nullptr);

    /// Shows the palette with an empty search; `written`: initial text of a new snippet.
    void present(const QString& written);
    /// The same, at the first template.
    void presentScenes();

    [[nodiscard]] QListView* list() const { return m_list; }
    [[nodiscard]] QLineEdit* search() const { return m_search; }

Q_SIGNALS:
    void snippetChosen(const rushes::Snippet& snippet);
    void sceneChosen(const rushes::Template& scene);
    void failed(const rushes::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QPushButton* addButton(const QString& text, void (SnippetPalette::*act)());
    void insertChosen();
    void refreshButtons();
    void addOwn();
    void editOwn();
    void removeOwn();
    void importFile();
    void exportFile();
    [[nodiscard]] const Snippet* chosenOwn() const;

    WritingAids& m_aids;
    SnippetModel* m_model;
    QString m_written = {};
    QLineEdit* m_search;
    QListView* m_list;
    QPushButton* m_insert = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace rushes
