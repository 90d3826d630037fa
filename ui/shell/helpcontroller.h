#pragma once

#include "app/prompt/snippets.h"
#include "ui/shell/shellcontext.h"

#include <QList>
#include <QObject>
#include <QPointer>

namespace rushes {

class HintBubble;
class ManualWindow;
class Settings;

/// The manual, the news after an update, and three hints at the first start.
class HelpController : public QObject
{
    Q_OBJECT

public:
    /// A hint and the widget that it belongs to.
    struct Hint
    {
        QWidget* target = nullptr;
        QString words = {};
    };

    HelpController(Settings& settings, const ShellContext& context);

    void showManual(const QString& page = {});
    /// The displayed page of the manual; empty: none.
    [[nodiscard]] QString openPage() const;
    void showNews();
    /// Offers the news of this version once, if an earlier version was used before.
    void offerNews();
    /// Shows the hints one after the other; only at the very first start.
    void giveHints(const QList<Hint>& hints);

Q_SIGNALS:
    /// The user wants to open an example of the manual as a scene.
    void sceneRequested(const rushes::Template& scene);

private:
    void nextHint();

    Settings& m_settings;
    ShellContext m_context;
    QPointer<ManualWindow> m_manual = {};
    QList<Hint> m_hints = {};
};

} // namespace rushes
