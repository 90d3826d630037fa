#include "ui/style/controls.h"

#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QAccessibleWidget>
#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStyleOptionButton>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QUrl>
#include <QWheelEvent>

#include <algorithm>

namespace rushes {

namespace {

constexpr QSize switchSize(34, 20);
constexpr int switchKnob = 16;
constexpr int textMargin = 7;
constexpr int lineHeight = 19; // px, of multi-line text

class Segment : public QRadioButton
{
public:
    Segment(const QString& text, Segmented::Size size, QWidget* parent)
        : QRadioButton(text, parent)
        , m_size(size)
    {
        setAccessibleName(text);
        setSizePolicy(size == Segmented::Size::Field ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                      QSizePolicy::Fixed);
        if (size == Segmented::Size::Small)
            setFont(Theme::smallFont());
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int room = m_size == Segmented::Size::Field ? 16 : 14;
        return {fontMetrics().horizontalAdvance(text()) + room, m_size == Segmented::Size::Field ? 24 : 18};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return m_icon.isEmpty() ? sizeHint() : QSize(iconRoom, sizeHint().height());
    }
    /// Shown instead of the text where the texts of all choices do not fit.
    void setIconName(const QString& name)
    {
        m_icon = name;
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        if (isChecked())
            paint::box(painter, rect(), theme.raised, theme.dark ? QColor() : theme.line, 4);
        else if (underMouse() && isEnabled())
            paint::box(painter, rect(), Theme::mixed(theme.field, theme.raised, 0.5), QColor(), 4);
        if (paint::showsFocus(*this))
            paint::focusRing(painter, rect(), 4);
        const QColor ink = isChecked() && isEnabled() ? theme.text : theme.dim;
        if (!m_icon.isEmpty() && parentWidget()->width() < parentWidget()->sizeHint().width()) {
            QRect square(0, 0, iconSize, iconSize);
            square.moveCenter(rect().center());
            painter.drawPixmap(square.topLeft(), iconPixmap(m_icon, ink, iconSize, devicePixelRatioF()));
            return;
        }
        painter.setPen(ink);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    }
    [[nodiscard]] bool hitButton(const QPoint& at) const override { return rect().contains(at); }

private:
    static constexpr int iconRoom = 26;
    static constexpr int iconSize = 14;

    Segmented::Size m_size;
    QString m_icon = {};
};

/// Reports a slider's real value and its text; Qt's own interface reports the internal integer.
class AccessibleSlider : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleSlider(Slider* slider)
        : QAccessibleWidget(slider, QAccessible::Slider)
    {
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QString text(QAccessible::Text type) const override
    {
        return type == QAccessible::Value ? slider().words() : QAccessibleWidget::text(type);
    }
    [[nodiscard]] QVariant currentValue() const override { return real(slider().value()); }
    void setCurrentValue(const QVariant& value) override
    {
        slider().setValue(qRound(value.toDouble() * slider().unitsPerOne()));
    }
    [[nodiscard]] QVariant maximumValue() const override { return real(slider().maximum()); }
    [[nodiscard]] QVariant minimumValue() const override { return real(slider().minimum()); }
    [[nodiscard]] QVariant minimumStepSize() const override { return real(1); }

private:
    [[nodiscard]] Slider& slider() const { return *static_cast<Slider*>(widget()); }
    [[nodiscard]] double real(int value) const { return static_cast<double>(value) / slider().unitsPerOne(); }
};

QAccessibleInterface* accessibleSlider(const QString& className, QObject* object)
{
    auto* slider = className == QLatin1StringView(Slider::staticMetaObject.className())
                       ? qobject_cast<Slider*>(object)
                       : nullptr;
    return slider ? new AccessibleSlider(slider) : nullptr;
}

} // namespace

ToggleSwitch::ToggleSwitch(const QString& text, QWidget* parent)
    : QCheckBox(text, parent)
{
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize ToggleSwitch::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 16 + switchSize.width(),
            qMax(24, fontMetrics().height())};
}

void ToggleSwitch::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setPen(isEnabled() ? theme.text : theme.dim);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text());
    QRectF track(QPointF(width() - switchSize.width(), (height() - switchSize.height()) / 2.0), switchSize);
    const QColor off = Theme::mixed(theme.line, theme.dim, underMouse() ? 0.5 : 0.35);
    paint::box(painter, track, isChecked() && isEnabled() ? theme.accent : off, QColor(), track.height() / 2);
    QRectF knob(0, 0, switchKnob, switchKnob);
    const qreal gap = (track.height() - switchKnob) / 2;
    knob.moveTopLeft(track.topLeft() + QPointF(isChecked() ? track.width() - switchKnob - gap : gap, gap));
    paint::box(painter, knob, theme.knob, QColor(), switchKnob / 2.0);
    if (paint::showsFocus(*this)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.text, 2));
        const QRectF ring = track.adjusted(1, 1, -1, -1);
        painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
    }
}

Segmented::Segmented(Size size, QWidget* parent)
    : QWidget(parent)
    , m_size(size)
{
    auto* layout = new QHBoxLayout(this);
    const int margin = size == Size::Field ? 3 : 1;
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(size == Size::Field ? 2 : 0);
    setSizePolicy(size == Size::Field ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Segmented::setChoices(const QStringList& choices)
{
    if (choices.size() != m_buttons.size()) {
        qDeleteAll(m_buttons);
        m_buttons.clear();
        for (const QString& words : choices) {
            auto* button = new Segment(words, m_size, this);
            const int index = static_cast<int>(m_buttons.size());
            connect(button, &QRadioButton::toggled, this, [this, index](bool on) {
                rove();
                if (on)
                    Q_EMIT chosen(index);
            });
            layout()->addWidget(button);
            m_buttons.append(button);
        }
    } else {
        for (int i = 0; i < choices.size(); ++i) {
            m_buttons.at(i)->setText(choices.at(i));
            m_buttons.at(i)->setAccessibleName(choices.at(i));
            m_buttons.at(i)->updateGeometry();
        }
    }
    m_choices = choices;
    rove();
}

void Segmented::setIcons(const QStringList& names)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (int i = 0; i < m_buttons.size(); ++i) {
        static_cast<Segment*>(m_buttons.at(i))->setIconName(names.at(i));
        m_buttons.at(i)->setToolTip(m_choices.at(i));
    }
}

/// Tab reaches the checked button; arrow keys move from there.
void Segmented::rove()
{
    const int stop = qMax(0, current());
    for (int i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setFocusPolicy(i == stop ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(m_buttons.value(stop));
}

void Segmented::setCurrent(int index)
{
    for (int i = 0; i < m_buttons.size(); ++i) {
        QRadioButton* button = m_buttons.at(i);
        const QSignalBlocker quiet(button);
        button->setAutoExclusive(false);
        button->setChecked(i == index);
        button->setAutoExclusive(true);
    }
    rove();
}

int Segmented::current() const
{
    for (int i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons.at(i)->isChecked())
            return i;
    }
    return -1;
}

void Segmented::focusCurrent(Qt::FocusReason reason)
{
    if (!m_buttons.isEmpty())
        m_buttons.at(qMax(0, current()))->setFocus(reason);
}

void Segmented::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    paint::box(painter, rect(), theme.field, theme.line, m_size == Size::Field ? Theme::controlRadius : 5);
}

Slider::Slider(Qt::Orientation orientation, QWidget* parent)
    : QSlider(orientation, parent)
{
    static const bool installed = [] {
        QAccessible::installFactory(accessibleSlider);
        return true;
    }();
    Q_UNUSED(installed)
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSlider::actionTriggered, this, &Slider::snap);
}

QString Slider::words() const
{
    return m_words ? m_words(value()) : QString::number(value());
}

void Slider::snap(int action)
{
    if (action != SliderMove || singleStep() < 2)
        return;
    const int step = singleStep();
    const int steps = qRound(static_cast<double>(sliderPosition() - minimum()) / step);
    setSliderPosition(minimum() + steps * step);
}

void Slider::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT grabbed();
    QSlider::mousePressEvent(event);
}

void Slider::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::ControlModifier && m_fineStep != singleStep()) {
        const bool up = event->key() == Qt::Key_Right || event->key() == Qt::Key_Up;
        const bool down = event->key() == Qt::Key_Left || event->key() == Qt::Key_Down;
        if (up || down) {
            setValue(value() + (up ? m_fineStep : -m_fineStep));
            event->accept();
            return;
        }
    }
    QSlider::keyPressEvent(event);
}

void Slider::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QSlider::wheelEvent(event);
    else
        event->ignore();
}

TextField::TextField(QWidget* parent)
    : QTextEdit(parent)
{
    setFrameShape(QFrame::StyledPanel);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Lines of fixed height have their extra space above the letters: a smaller margin there centres the
    // text.
    document()->setDocumentMargin(textMargin);
    setViewportMargins(Theme::grid + 2 - textMargin, 0, Theme::grid + 2 - textMargin, 0);
    viewport()->setAutoFillBackground(false);
    setAcceptRichText(false);
    spaceLines();
}

void TextField::spaceLines()
{
    QTextBlockFormat spaced;
    spaced.setLineHeight(lineHeight, QTextBlockFormat::FixedHeight);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(spaced);
}

void TextField::startWith(const QString& text)
{
    setPlainText(text);
    spaceLines();
    moveCursor(QTextCursor::End);
}

QString TextField::text() const
{
    QString raw = document()->toRawText();
    raw.replace(QChar::ParagraphSeparator, u'\n');
    return raw;
}

void TextField::setText(const QString& wanted)
{
    const QString shown = text();
    if (shown == wanted)
        return;
    qsizetype head = 0;
    const qsizetype shorter = qMin(shown.size(), wanted.size());
    while (head < shorter && shown.at(head) == wanted.at(head))
        ++head;
    if (head > 0 && shown.at(head - 1).isHighSurrogate())
        --head;
    qsizetype tail = 0;
    while (tail < shorter - head && shown.at(shown.size() - 1 - tail) == wanted.at(wanted.size() - 1 - tail))
        ++tail;
    if (tail > 0 && shown.at(shown.size() - tail).isLowSurrogate())
        --tail;

    QTextCursor edit(document());
    edit.setPosition(static_cast<int>(head));
    edit.setPosition(static_cast<int>(shown.size() - tail), QTextCursor::KeepAnchor);
    edit.insertText(wanted.mid(head, wanted.size() - tail - head));
}

bool TextField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void TextField::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo))
        event->ignore();
    else
        QTextEdit::keyPressEvent(event);
}

void TextField::focusInEvent(QFocusEvent* event)
{
    QTextEdit::focusInEvent(event);
    update();
}

void TextField::focusOutEvent(QFocusEvent* event)
{
    QTextEdit::focusOutEvent(event);
    update();
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

bool TextField::canInsertFromMimeData(const QMimeData* source) const
{
    // Dropped files are handled by the window: their paths are not pasted into a prompt.
    const QList<QUrl> urls = source->urls();
    return (source->hasText() || source->hasHtml()) &&
           std::none_of(urls.cbegin(), urls.cend(), [](const QUrl& url) { return url.isLocalFile(); });
}

QString TextField::plainTextOf(const QMimeData& source)
{
    QString plain =
        source.hasText() ? source.text() : QTextDocumentFragment::fromHtml(source.html()).toPlainText();
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return plain;
}

void TextField::insertFromMimeData(const QMimeData* source)
{
    textCursor().insertText(plainTextOf(*source));
    ensureCursorVisible();
}

void TextField::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // Removes Undo, Redo and the separator: the history is the document's, not the field's.
    const QList<QAction*> actions = menu->actions();
    if (!isReadOnly() && actions.size() > 3 && actions.at(2)->isSeparator()) {
        for (int i = 0; i < 3; ++i)
            menu->removeAction(actions.at(i));
    }
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    extendMenu(*menu, byKey ? cursorRect().center() : event->pos());
    menu->popup(byKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

void TextField::extendMenu(QMenu&, const QPoint&) {}

} // namespace rushes
