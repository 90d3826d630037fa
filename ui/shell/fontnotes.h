#pragma once

#include "ui/shell/shellcontext.h"
#include "ui/style/missingfonts.h"

#include <QObject>
#include <QTimer>

namespace rushes {

class Document;
class Settings;

/// Says once, and never again, that no font shows some letters of the project, and which package has one.
class FontNotes : public QObject
{
    Q_OBJECT

public:
    FontNotes(Document& document, Settings& settings, const ShellContext& context,
              CanDraw canDraw = canDrawByFonts());

    /// What the timer does some time after a change.
    void look();

private:
    void say(RareScript script);
    [[nodiscard]] QStringList texts() const;

    Document& m_document;
    Settings& m_settings;
    ShellContext m_context;
    CanDraw m_canDraw;
    QTimer m_soon; ///< not with every letter that is typed
};

} // namespace rushes
