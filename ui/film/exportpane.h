#pragma once

#include "app/film/exportform.h"
#include "app/film/exportplan.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QToolButton;

namespace rushes {

class NumberLabel;
class Segmented;
class WrappedLabel;

/// What an export would do.
struct ExportOffer
{
    Film film = {};          ///< the film as exported
    QStringList slates = {}; ///< names of the scenes without a take
    Result<ExportPlan> plan = failure(ErrorKind::Refused);
    bool isKnown = false; ///< all takes have been probed
};

/// The film's export: format, slates, length, size, and how much is copied or encoded; then the progress. A
/// view: emits signals for every action.
class ExportPane : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPane(QWidget* parent = nullptr);

    [[nodiscard]] FilmForm form() const;
    void setForm(FilmForm form);
    /// Whether scenes without a take are included as slates.
    [[nodiscard]] bool withSlates() const { return m_withSlates; }
    void setOffer(const ExportOffer& offer);

    /// `fraction`: 0 … 1; `secondsLeft`: -1: unknown.
    void showProgress(const QString& name, double fraction, int secondsLeft, qint64 bytes);
    void showDone(const QString& path);
    void showIdle();
    [[nodiscard]] QPushButton& exportButton() { return *m_export; }

Q_SIGNALS:
    /// Format or slates were changed: setOffer() is needed.
    void optionsChanged();
    void exportRequested();
    void cancelRequested();
    void showInFolderRequested(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildForms(class QBoxLayout& column);
    void buildFacts(class QBoxLayout& column);
    void buildFoot(class QBoxLayout& column);
    NumberLabel* addFact(class QGridLayout& grid, const QString& name);
    void refresh();
    void say(const QString& words, bool good);
    void refreshLook();

    ExportOffer m_offer = {};
    bool m_withSlates = false;
    bool m_isRunning = false;
    bool m_isGood = true;
    QString m_donePath = {};
    QList<QRadioButton*> m_forms = {};
    QList<QLabel*> m_hints = {};
    QWidget* m_slateBox = nullptr;
    QLabel* m_slateLabel = nullptr;
    Segmented* m_slates = nullptr;
    NumberLabel* m_resolution = nullptr;
    NumberLabel* m_sound = nullptr;
    NumberLabel* m_length = nullptr;
    NumberLabel* m_size = nullptr;
    QLabel* m_mark = nullptr;
    WrappedLabel* m_words = nullptr;
    QWidget* m_card = nullptr;
    QLabel* m_name = nullptr;
    QToolButton* m_cancel = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_state = nullptr;
    NumberLabel* m_bytes = nullptr;
    QPushButton* m_show = nullptr;
    QPushButton* m_export = nullptr;
};

} // namespace rushes
