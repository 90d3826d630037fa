#include "ui/composer/typingundogrouper.h"

#include "app/timeline/document.h"
#include "ui/style/controls.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int pauseMilliseconds = 1000;

}

TypingUndoGrouper::TypingUndoGrouper(Document& document, TextField& field, QString name)
    : QObject(&field)
    , m_document(document)
    , m_name(std::move(name))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &TypingUndoGrouper::end);
    connect(&field, &TextField::left, this, &TypingUndoGrouper::end);
}

QString TypingUndoGrouper::gestureFor(const QString& before, const QString& after)
{
    const qsizetype shorter = qMin(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before.at(head) == after.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    const qsizetype erased = before.size() - head - tail;
    const QString written = after.mid(head, after.size() - head - tail);

    const bool writes = !written.isEmpty();
    const bool isPasted = written.size() > 2;
    // A repeated letter may match on either side of the cursor, so the position is only known within the
    // repetition.
    const bool elsewhere = m_expected >= 0 && qAbs((writes ? head : head + erased) - m_expected) > 1;
    if (isPasted || elsewhere)
        m_document.endGesture();
    m_endsHere = isPasted || (writes && written.back().isSpace());
    m_expected = head + written.size();
    return m_name + (writes ? u"/write"_s : u"/erase"_s);
}

void TypingUndoGrouper::edited()
{
    if (m_endsHere)
        end();
    else
        m_pause.start();
}

void TypingUndoGrouper::end()
{
    m_pause.stop();
    m_expected = -1;
    m_document.endGesture();
}

} // namespace rushes
