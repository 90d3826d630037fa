#pragma once

#include "app/library/takedifferences.h"

#include <QWidget>

class QTextBrowser;

namespace rushes {

class Segmented;

/// Shown beside a comparison of two takes: the mode, and the differences between their requests, prompts word
/// by word.
class ComparePane : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePane(QWidget* parent = nullptr);

    /// Index: side by side, wipe, difference, A/B.
    void setMode(int mode);
    [[nodiscard]] int mode() const;
    void setDifferences(const TakeDifferences& differences);
    /// Differences between the two files: length, frame rate.
    void setNotes(const QStringList& notes);
    /// The contents as plain text.
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
