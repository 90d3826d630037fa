#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace rushes {

/// On a full screen the controls lie over the picture, and go when pointer and keys rest; the pointer goes
/// with them.
class ImmersiveBar : public QObject
{
    Q_OBJECT

public:
    static constexpr int patience = 2500; ///< ms

    /// `bar` lies over the foot of `stage`. All outlive it.
    ImmersiveBar(QWidget& stage, QWidget& picture, QWidget& bar);
    ~ImmersiveBar() override;

    void setPatience(int ms) { m_rest.setInterval(ms); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void wake();
    void goUnlessUsed();
    void place();

    QWidget& m_stage;
    QWidget& m_picture;
    QWidget& m_bar;
    QTimer m_rest;
};

} // namespace rushes
