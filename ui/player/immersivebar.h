#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace rushes {

/// In full screen, shows the controls over the picture and hides them, and the pointer, after a time without
/// input.
class ImmersiveBar : public QObject
{
    Q_OBJECT

public:
    static constexpr int patience = 2500; ///< ms

    /// `bar` is at the lower edge of `stage`. All three must outlive this object.
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
