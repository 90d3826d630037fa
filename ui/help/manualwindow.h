#pragma once

#include "ui/help/manual.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;
class QUrl;

namespace rushes {

/// The manual: search field and list of pages at the left, the page at the right. Works offline; links to
/// other places are opened by the desktop.
class ManualWindow : public QDialog
{
    Q_OBJECT

public:
    /// `language`: a code, "ru".
    explicit ManualWindow(const QString& language, QWidget* parent = nullptr);

    /// Shows the page with this file name; empty: the first page.
    void showPage(const QString& file);
    /// The file of the displayed page; empty: none.
    [[nodiscard]] QString shownFile() const;
    [[nodiscard]] QLineEdit* search() const { return m_search; }
    [[nodiscard]] QListWidget* contents() const { return m_contents; }
    [[nodiscard]] QTextBrowser* page() const { return m_page; }

Q_SIGNALS:
    /// The user wants to open an example as a scene.
    void sceneRequested(const rushes::Template& scene);
    void linkRequested(const QUrl& address);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void fill(const QString& words);
    void follow(const QUrl& link);
    void display(qsizetype page);
    void findInPage(const QString& words);

    QList<ManualPage> m_pages;
    QLineEdit* m_search;
    QListWidget* m_contents;
    QTextBrowser* m_page;
};

} // namespace rushes
