#include "ui/composer/advicelist.h"

#include "ui/composer/advicecard.h"
#include "ui/style/theme.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <memory>
#include <utility>

namespace rushes {

AdviceList::AdviceList(QWidget* before, QWidget* parent)
    : QWidget(parent)
    , m_before(before)
    , m_cards(new QVBoxLayout(this))
{
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(Theme::grid);
}

void AdviceList::setAdvice(const QList<Advice>& advice)
{
    if (advice == m_advice)
        return;
    m_advice = advice;
    // Existing cards are reused, since their text changes with every keystroke.
    QList<AdviceCard*> earlier;
    while (const std::unique_ptr<QLayoutItem> item{m_cards->takeAt(0)})
        earlier.append(static_cast<AdviceCard*>(item->widget()));
    QWidget* before = m_before;
    for (const Advice& each : advice) {
        const auto same = std::find_if(earlier.cbegin(), earlier.cend(), [&](const AdviceCard* card) {
            return card->advice().id == each.id && card->advice().shot == each.shot;
        });
        AdviceCard* card = same != earlier.cend() ? *same : newCard(each);
        if (same != earlier.cend()) {
            earlier.erase(same);
            card->setAdvice(each);
        }
        m_cards->addWidget(card);
        card->show();
        for (QWidget* next : {static_cast<QWidget*>(card->title()), static_cast<QWidget*>(card->link())}) {
            setTabOrder(before, next);
            before = next;
        }
    }
    for (AdviceCard* card : std::as_const(earlier)) {
        card->hide();
        // Deleted later: its link may just have been clicked.
        card->deleteLater();
    }
}

QList<QWidget*> AdviceList::stops() const
{
    QList<QWidget*> all;
    for (int i = 0; i < m_cards->count(); ++i) {
        if (const auto* card = qobject_cast<AdviceCard*>(m_cards->itemAt(i)->widget())) {
            all.append(card->title());
            all.append(card->link());
        }
    }
    return all;
}

AdviceCard* AdviceList::newCard(const Advice& advice)
{
    auto* card = new AdviceCard(advice, this);
    connect(card, &AdviceCard::actionRequested, this, [this, card] { Q_EMIT followed(card->advice()); });
    connect(card, &AdviceCard::placeRequested, this, [this, card] { Q_EMIT placeRequested(card->advice()); });
    return card;
}

} // namespace rushes
