#pragma once

#include "app/catalogue/catalogue.h"
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

/// Several jobs out of one scene: over CFG scale, aspect and prompts. Each job and its price, and what all of
/// them cost, are shown before anything is queued.
class VariationsDialog : public QDialog
{
    Q_OBJECT

public:
    using PriceOf = std::function<Usd(const Request&)>;
    /// A scene that has to be generated before, once, whatever is varied.
    struct First
    {
        QString name = {};
        Usd price = {};
    };

    VariationsDialog(const Request& request, const QString& sceneName, PriceOf priceOf,
                     QWidget* parent = nullptr);

    /// Asked with each refresh: they are listed before the variations and are in the total.
    void setFirst(std::function<QList<First>()> first);
    /// What is listed: these, and what comes first, and no others are queued.
    [[nodiscard]] const QList<Request>& requests() const { return m_requests; }
    [[nodiscard]] Usd total() const { return m_total; }
    /// Prices are asked for anew.
    void refresh();
    /// Why they were not queued. What was typed stays.
    void showProblem(const QString& words);

Q_SIGNALS:
    /// The user saw them with their price and wants them. It is closed by whoever queues them.
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
    QTimer m_rest; ///< after a press: the second click of a double click queues nothing

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
