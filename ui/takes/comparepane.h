#pragma once

#include "app/library/takedifferences.h"

#include <QWidget>

class QTextBrowser;

namespace rushes {

class Segmented;

/// Beside two takes that are compared: how they are laid on each other, and what differs between what made
/// them, prompts word by word.
class ComparePane : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePane(QWidget* parent = nullptr);

    /// 0-based: side by side, wipe, difference, A/B.
    void setMode(int mode);
    [[nodiscard]] int mode() const;
    void setDifferences(const TakeDifferences& differences);
    /// What is to know of the two files: other lengths, other frame rates.
    void setNotes(const QStringList& notes);
    /// All that stands there, as plain text.
    [[nodiscard]] QString text() const;

    [[nodiscard]] QSize sizeHint() const override { return {250, 320}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 80}; }

Q_SIGNALS:
    void modeChosen(int mode);

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();

    Segmented* m_modes = nullptr;
    QTextBrowser* m_list = nullptr;
    TakeDifferences m_differences = {};
    QStringList m_notes = {};
};

} // namespace rushes
