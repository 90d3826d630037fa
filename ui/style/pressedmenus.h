#pragma once

#include <QObject>

namespace rushes {

/// An entry of an open menu that is pressed by assistive technology closes the menu, as a click does; Qt's
/// own leaves it open. For all windows, while it lives.
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
