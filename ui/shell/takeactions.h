#pragma once

#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QStringList>

namespace rushes {

class Studio;

/// What is done with takes of the library, wherever they are shown. What can't be done is said.
class TakeActions : public QObject
{
    Q_OBJECT

public:
    TakeActions(Studio& studio, const ShellContext& context);

    void setStarred(const QString& takeId, bool starred);
    /// From the library: the files stay where they are. A click is enough, for a click takes it back.
    void remove(const QStringList& takeIds);
    void showFile(const QString& takeId);

private:
    Studio& m_studio;
    ShellContext m_context;
};

} // namespace rushes
