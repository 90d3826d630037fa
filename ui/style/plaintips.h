#pragma once

#include <QObject>

class QLabel;

namespace rushes {

/// Shows tool tips with text by the user as plain text, not as mark-up, and breaks long ones into lines. For
/// all windows during its lifetime.
class PlainTips : public QObject
{
    Q_OBJECT

public:
    explicit PlainTips(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit(QLabel& tip);

    bool m_fits = false; ///< prevents recursion
};

} // namespace rushes
