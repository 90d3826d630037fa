#pragma once

#include "ui/shell/shellcontext.h"
#include "ui/style/missingfonts.h"

#include <QObject>
#include <QTimer>

namespace rushes {

class Document;
class Settings;

/// Reports once for each script that no font can draw characters of the project, and which package has one.
class FontNotes : public QObject
{
    Q_OBJECT

public:
    FontNotes(Document& document, Settings& settings, const ShellContext& context,
              CanDraw canDraw = canDrawByFonts());

    /// Checks the document's texts; called by a timer after changes.
    void look();

private:
    void say(RareScript script);
    [[nodiscard]] QStringList texts() const;

    Document& m_document;
    Settings& m_settings;
    ShellContext m_context;
    CanDraw m_canDraw;
    QTimer m_soon; ///< combines keystrokes
};

} // namespace rushes
