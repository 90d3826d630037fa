#pragma once

#include "app/studio/inputshelf.h"

#include <QAbstractButton>

class QToolButton;

namespace rushes {

/// An input in its well: picture, name, size, problem, and a button that removes it. Clicking it opens a
/// menu.
class InputTile : public QAbstractButton
{
    Q_OBJECT

public:
    explicit InputTile(QWidget* parent = nullptr);

    /// `role`: the input's purpose, for screen readers.
    void setView(const QString& role, const InputView& view, const QString& note, const QString& problem);
    [[nodiscard]] QToolButton* removeButton() const { return m_remove; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void paintWords(QPainter& painter, const QRect& room) const;

    InputView m_view = {};
    QString m_line = {};
    bool m_isBad = false;
    QToolButton* m_remove;
};

/// An empty well, which says what it takes. Clicking it opens the menu of ways of input.
class EmptyWell : public QAbstractButton
{
    Q_OBJECT

public:
    explicit EmptyWell(QWidget* parent = nullptr);

    void setHint(const QString& hint) { m_hint = hint; }
    /// Name of an icon in resources/icons.
    void setSign(const QString& sign) { m_sign = sign; }
    /// Whether something suitable is being dragged over it.
    void setDragged(bool dragged);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_hint = {};
    QString m_sign = QStringLiteral("image-plus");
    bool m_isDragged = false;
};

} // namespace rushes
