#pragma once

#include <QObject>

namespace rushes {

/// Closes an open menu when assistive technology presses an entry, as a click does; Qt leaves it open. For
/// all windows during its lifetime.
class PressedMenus : public QObject
{
    Q_OBJECT

public:
    explicit PressedMenus(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void close();
};

} // namespace rushes
