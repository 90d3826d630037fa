#pragma once

#include "app/catalogue/model.h"
#include "app/domain/variations.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QCheckBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableWidget;
class QVBoxLayout;

namespace rushes {

class ProblemLabel;
class TextField;

/// Queues several variations of one scene: CFG scales, aspect ratios and prompts. Lists every job with its
/// price, and the total, before anything is queued.
class VariationsDialog : public QDialog
{
    Q_OBJECT

public:
    using PriceOf = std::function<Usd(const Request&)>;
    /// A scene that is generated before, once for all variations.
    struct First
    {
        QString name = {};
        Usd price = {};
    };

    VariationsDialog(const Request& request, const QString& sceneName, PriceOf priceOf,
                     QWidget* parent = nullptr);

    /// Called with each refresh; these scenes are listed before the variations and included in the total.
    void setFirst(std::function<QList<First>()> first);
    /// The listed requests; exactly these, after the scenes of setFirst(), are queued.
    [[nodiscard]] const QList<Request>& requests() const { return m_requests; }
    [[nodiscard]] Usd total() const { return m_total; }
    /// Updates the list and prices.
    void refresh();
    /// Shows why they were not queued. The input stays.
    void showProblem(const QString& words);

Q_SIGNALS:
    /// The user accepted the list with its total. The receiver closes the dialog.
    void queueRequested(const QList<rushes::Request>& requests, rushes::Usd total);

private:
    void build(const QString& sceneName);
    void addScales(QVBoxLayout& rows);
    [[nodiscard]] QLayout* aspects();
    void dressTable(const QString& sceneName);
    void list();
    void settle();
    [[nodiscard]] QString wordsOf(const Request& request) const;

    Request m_request;
    Model m_model;
    PriceOf m_priceOf;
    std::function<QList<First>()> m_findFirst = {};
    QList<First> m_first = {};
    QList<Request> m_requests = {};
    Usd m_total = {};
    bool m_canQueue = false;
    QTimer m_rest; ///< ignores the second click of a double click

    QLineEdit* m_cfg;
    ProblemLabel* m_cfgProblem;
    QList<QCheckBox*> m_aspects = {};
    TextField* m_prompts;
    QSpinBox* m_takes;
    QLabel* m_note;
    QTableWidget* m_table;
    QLabel* m_sum;
    QPushButton* m_queue;
};

} // namespace rushes
