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

/// What an export would do, for the pane to say.
struct ExportOffer
{
    Film film = {};          ///< as it would be written
    QStringList slates = {}; ///< names of the scenes without a take
    Result<ExportPlan> plan = failure(ErrorKind::Refused);
    bool isKnown = false; ///< every take is looked into
};

/// The film's export: as what, with slates or without, how long and large it will be, how much is copied and
/// how much encoded; then its progress. It shows what it is told, and asks.
class ExportPane : public QWidget
{
    Q_OBJECT

public:
    explicit ExportPane(QWidget* parent = nullptr);

    [[nodiscard]] FilmForm form() const;
    void setForm(FilmForm form);
    /// Scenes without a take are shown as slates.
    [[nodiscard]] bool withSlates() const { return m_withSlates; }
    void setOffer(const ExportOffer& offer);

    /// `fraction` 0 … 1; `secondsLeft` -1: nobody can tell.
    void showProgress(const QString& name, double fraction, int secondsLeft, qint64 bytes);
    void showDone(const QString& path);
    void showIdle();
    [[nodiscard]] QPushButton& exportButton() { return *m_export; }

Q_SIGNALS:
    /// Another form, or slates are wanted or not: the offer is another one.
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
    void dress();

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
