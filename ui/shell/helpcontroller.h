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

/// The manual, what is new after an update, and the three hints of a first start.
class HelpController : public QObject
{
    Q_OBJECT

public:
    /// A hint and what it stands beside.
    struct Hint
    {
        QWidget* target = nullptr;
        QString words = {};
    };

    HelpController(Settings& settings, const ShellContext& context);

    void showManual(const QString& page = {});
    /// The page of the manual that stands open; empty: it does not.
    [[nodiscard]] QString openPage() const;
    void showNews();
    /// Offers the news of this version once, where an earlier one ran before.
    void offerNews();
    /// Shows the hints one after the other, at the very first start only.
    void giveHints(const QList<Hint>& hints);

Q_SIGNALS:
    /// An example of the manual shall be opened as a scene.
    void sceneWanted(const rushes::Template& scene);

private:
    void nextHint();

    Settings& m_settings;
    ShellContext m_context;
    QPointer<ManualWindow> m_manual = {};
    QList<Hint> m_hints = {};
};

} // namespace rushes
