#pragma once

#include <QObject>

class QLabel;

namespace rushes {

/// Tool tips hold what people wrote: they are shown as they are written, not as mark-up, and a long one is
/// broken into lines. For all windows, while it lives.
class PlainTips : public QObject
{
    Q_OBJECT

public:
    explicit PlainTips(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit(QLabel& tip);

    bool m_fits = false; ///< is at it
};

} // namespace rushes
