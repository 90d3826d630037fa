#pragma once

#include "ui/palette/palettemodel.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;

namespace rushes {

/// Finds actions, scenes, shots and files by a few letters: Enter runs, Esc closes. Closes when another
/// window is activated.
class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* parent = nullptr);

    /// Shows the palette over its parent with an empty search. `uses`: see withUse().
    void present(QList<PaletteItem> items, const QStringList& uses);

    [[nodiscard]] QLineEdit* search() const { return m_search; }
    [[nodiscard]] QListView* list() const { return m_list; }

Q_SIGNALS:
    /// The palette is closed; the item will be run next.
    void chosen(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void runCurrent();
    void announceCurrent();

    PaletteModel* m_model;
    QLineEdit* m_search;
    QListView* m_list;
    QLabel* m_nothing;
};

} // namespace rushes
