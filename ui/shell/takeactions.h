#pragma once

#include "app/domain/ids.h"
#include "ui/shell/shellcontext.h"

#include <QList>
#include <QObject>

namespace rushes {

class Studio;

/// Actions on takes, wherever they are displayed. Failures are reported.
class TakeActions : public QObject
{
    Q_OBJECT

public:
    TakeActions(Studio& studio, const ShellContext& context);

    void setStarred(const TakeId& takeId, bool starred);
    /// Removes takes from the library; the files stay. Asks nothing, since it can be undone.
    void remove(const QList<TakeId>& takeIds);
    void showFile(const TakeId& takeId);

private:
    Studio& m_studio;
    ShellContext m_context;
};

} // namespace rushes
