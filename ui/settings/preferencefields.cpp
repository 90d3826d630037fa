// Preferences: text settings for take names, new scenes and the network.
#include "ui/settings/preferences.h"

#include "app/api/proxies.h"
#include "app/base/settings.h"
#include "app/catalogue/catalogue.h"
#include "app/library/takefiles.h"
#include "ui/settings/preferencerow.h"
#include "ui/style/theme.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSpinBox>
#include <QSslCertificate>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

bool isProxy(const QString& text)
{
    if (text == u"none")
        return true;
    const QUrl url(text.contains(u"://") ? text : u"http://"_s + text, QUrl::StrictMode);
    const QStringList schemes = {u"http"_s, u"https"_s, u"socks5"_s, u"socks5h"_s};
    return url.isValid() && !url.host().isEmpty() && url.port() > 0 && schemes.contains(url.scheme()) &&
           (url.path().isEmpty() || url.path() == u"/");
}

} // namespace

/// A field is kept when it loses the focus: that happens here, while there is something to keep it.
Preferences::~Preferences()
{
    if (QWidget* field = focusWidget())
        field->clearFocus();
}

PreferenceRow* Preferences::addText(const QString& id, const Setting<QString>& setting,
                                    const QString& placeholder, const QString& note,
                                    const std::function<QString(const QString&)>& fault,
                                    const std::function<QString(const QString&)>& keepOf)
{
    auto* field = new QLineEdit(m_settings.value(setting), this);
    field->setPlaceholderText(placeholder);
    field->setMinimumWidth(180);
    PreferenceRow* row = addRow(id, field);
    QLabel* words = row->addNote(note);
    const auto keep = [this, field, words, row, note, fault, keepOf, &setting] {
        QString text = field->text().trimmed();
        const QString wrong = text.isEmpty() ? QString() : fault(text);
        words->setText(wrong.isEmpty() ? note : wrong);
        words->setForegroundRole(wrong.isEmpty() ? QPalette::PlaceholderText : QPalette::BrightText);
        field->setAccessibleDescription(words->text());
        if (wrong.isEmpty() && keepOf) {
            text = keepOf(text);
            field->setText(text);
        }
        if (wrong.isEmpty())
            m_settings.set(setting, text);
        row->refresh();
    };
    field->setAccessibleDescription(note);
    connect(field, &QLineEdit::editingFinished, row, keep);
    row->setReset(
        [this, field, &setting] { return field->text().isEmpty() && m_settings.value(setting).isEmpty(); },
        [field, keep] {
            field->clear();
            keep();
        });
    return row;
}

void Preferences::addTakeNames()
{
    addText(u"take-names"_s, setting::takeNames, standardNameTemplate(),
            tr("{scene}, {take}, {project}, {model}, {date} and {time} are filled in. Files that are there "
               "keep their names."),
            [](const QString& text) {
                return text.contains(u"{take}", Qt::CaseInsensitive) ||
                               text.contains(u"{time}", Qt::CaseInsensitive)
                           ? QString()
                           : tr("Not kept: put {take} or {time} in it, so that takes can be told apart.");
            });
}

void Preferences::addSceneStart()
{
    QList<std::pair<QString, QString>> aspects = {{QString(), tr("As the model has it")}};
    for (const QString& aspect : Catalogue::current().standard().aspectRatios)
        aspects.append({aspect, aspect});
    addChoice(u"new-aspect"_s, aspects, setting::newAspect);
    auto* seconds = new QSpinBox(this);
    const Model& standard = Catalogue::current().standard();
    seconds->setRange(standard.minSeconds - 1, standard.maxSeconds);
    seconds->setSpecialValueText(tr("As the model has it"));
    seconds->setSuffix(tr(" s", "seconds"));
    seconds->setMinimumWidth(seconds->sizeHint().width() + 2 * Theme::grid);
    const int wanted = m_settings.value(setting::newSeconds);
    seconds->setValue(wanted > 0 ? wanted : seconds->minimum());
    PreferenceRow* row = addRow(u"new-seconds"_s, seconds);
    connect(seconds, &QSpinBox::valueChanged, row, [this, row, seconds](int value) {
        m_settings.set(setting::newSeconds, value > seconds->minimum() ? value : 0);
        row->refresh();
    });
    row->setReset([this] { return m_settings.value(setting::newSeconds) == 0; },
                  [seconds] { seconds->setValue(seconds->minimum()); });
    addChoice(u"new-sound"_s,
              {{QString(), tr("As the model has it")}, {u"on"_s, tr("With sound")}, {u"off"_s, tr("Silent")}},
              setting::newSound)
        ->addNote(tr("What a new project and a new scene start with, where the model takes it."));
}

void Preferences::addNetwork()
{
    addText(
        u"proxy"_s, setting::proxy, tr("As the environment says"),
        tr("http://host:port or socks5://host:port, with name:password@ before the host where it wants "
           "them; “none” for no proxy. The password goes to the keyring."),
        [](const QString& text) {
            return isProxy(withoutPassword(text).address)
                       ? QString()
                       : tr("Not kept: write it as http://host:port or socks5://host:port, or “none”.");
        },
        [this](const QString& text) { return keepProxy(text); });
    addText(u"certificates"_s, setting::certificates, tr("Those of the system"),
            tr("A file of certificates (PEM) to trust beside the system's, as a company's proxy needs it. "
               "From the next start on."),
            [](const QString& text) {
                if (!QFileInfo(text).isFile())
                    return tr("Not kept: there is no such file.");
                return QSslCertificate::fromPath(text).isEmpty()
                           ? tr("Not kept: there is no certificate in this file. It is to be in PEM form.")
                           : QString();
            });
}

/// The address is set first, since the password belongs to the proxy that it was entered for.
QString Preferences::keepProxy(const QString& text)
{
    const ProxyAddress told = withoutPassword(text);
    m_settings.set(setting::proxy, told.address);
    if (!told.password.isEmpty() && m_keepPassword) {
        QWidget* field = row(u"proxy"_s)->field();
        m_keepPassword(told.password,
                       [field = QPointer(field), row = QPointer(row(u"proxy"_s))](const QString& words) {
                           if (!row || !field)
                               return;
                           row->setNote(words);
                           field->setAccessibleDescription(words);
                       });
    }
    return told.address;
}

} // namespace rushes
