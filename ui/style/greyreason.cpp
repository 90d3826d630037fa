#include "ui/style/greyreason.h"

#include <QAbstractButton>
#include <QVariant>

namespace rushes {

namespace {

constexpr auto ownTip = "ownToolTip"; ///< a property: what it says while it can be pressed

}

void enable(QAbstractButton& button, bool on, const QString& whyNot)
{
    if (!button.property(ownTip).isValid())
        button.setProperty(ownTip, button.toolTip());
    button.setEnabled(on);
    button.setToolTip(on ? button.property(ownTip).toString()
                         : QStringLiteral("%1: %2").arg(button.accessibleName(), whyNot));
    button.setAccessibleDescription(on ? QString() : whyNot);
}

} // namespace rushes
