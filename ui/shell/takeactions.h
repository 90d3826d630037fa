#pragma once

#include "app/domain/ids.h"
#include "ui/shell/shellcontext.h"

#include <QList>
#include <QObject>

namespace rushes {

class Studio;

/// What is done with takes of the library, wherever they are shown. What can't be done is said.
class TakeActions : public QObject
{
    Q_OBJECT

public:
    TakeActions(Studio& studio, const ShellContext& context);

    void setStarred(const TakeId& takeId, bool starred);
    /// From the library: the files stay where they are. A click is enough, for a click takes it back.
    void remove(const QList<TakeId>& takeIds);
    void showFile(const TakeId& takeId);

private:
    Studio& m_studio;
    ShellContext m_context;
};

} // namespace rushes
