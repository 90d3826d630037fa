#pragma once

#include <QLabel>
#include <QStringList>

namespace rushes {

/// The texts of the labels that are visible within `widget`.
inline QStringList visibleLabels(const QWidget& widget)
{
    QStringList texts;
    for (const QLabel* label : widget.findChildren<QLabel*>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

} // namespace rushes
