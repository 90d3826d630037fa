#pragma once

#include "app/catalogue/catalogue.h"
#include "tests/fakes/fakekeyring.h"
#include "tests/fakes/wireserver.h"
#include "tests/runningprogram.h"
#include "ui/composer/promptpane.h"
#include "ui/queue/queueview.h"
#include "ui/settings/preferences.h"
#include "ui/settings/servicesdialog.h"
#include "ui/settings/signindialog.h"
#include "ui/settings/spendingdialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobdetails.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/queuecontroller.h"
#include "ui/shell/spendinggate.h"
#include "ui/shell/topbar.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"
#include "ui/timeline/timelineview.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTableView>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace rushes {

using namespace Qt::StringLiterals;

inline const QByteArray goodToken = "good-token-4711";

/// A service that accepts one token and keeps all jobs in its queue; the test sets its answers.
struct Shop
{
    WireServer server;
    QByteArray token = goodToken;
    QByteArray price = "0.112";
    QByteArray balance = "12.3";
    QByteArray result = {}; ///< what a finished job's result says; empty: it is never finished
    bool loses = false;     ///< accepts a job and closes without a word
    int submits = 0;

    Shop()
    {
        server.onWhole = [this](QTcpSocket& socket, const WireServer::Seen& seen) { answer(socket, seen); };
    }

    void answer(QTcpSocket& socket, const WireServer::Seen& seen)
    {
        const bool isSubmit = seen.method == "POST" && !seen.target.endsWith("/cancel");
        if (seen.header("Authorization") != "Bearer " + token)
            socket.write(WireServer::answer(400, R"({"error_code":400004,"error_message":"token refused"})"));
        else if (isSubmit && loses)
            socket.abort();
        else if (isSubmit)
            socket.write(
                WireServer::answer(200, R"({"request_id":"r)" + QByteArray::number(++submits) + R"("})"));
        else if (seen.method == "POST")
            socket.write(WireServer::answer(202, R"({"outcome":"cancelled","status":"cancelled"})"));
        else if (seen.target.endsWith("/balance"))
            socket.write(WireServer::answer(200, R"({"balance_usd":)" + balance + "}"));
        else if (seen.target.startsWith("/v1/models/"))
            socket.write(WireServer::answer(200, R"({"model_id":")" + seen.target.mid(11) +
                                                     R"(","price_unit":"second","base_price_usd":)" + price +
                                                     "}"));
        else if (seen.target.contains("/result"))
            socket.write(WireServer::answer(200, result.isEmpty() ? R"({"status":"in_queue"})" : result));
        else
            socket.write(WireServer::answer(200, result.isEmpty()
                                                     ? R"({"status":"in_queue","queue_position":1})"
                                                     : R"({"status":"completed"})"));
    }

    [[nodiscard]] ServiceId id() const { return serviceIdOf(*serviceAddress(server.base())); }
    [[nodiscard]] QJsonObject sent() const
    {
        for (auto seen = server.seen().crbegin(); seen != server.seen().crend(); ++seen) {
            if (seen->method == "POST" && !seen->body.isEmpty())
                return QJsonDocument::fromJson(seen->body).object();
        }
        return {};
    }
};

/// The user's folders.
struct ShopHome
{
    QTemporaryDir m_home = {};
};

/// One run of the program on the user's computer.
class Run : private ShopHome, public RunningProgram
{
public:
    explicit Run(Shop& shop, bool signedIn = true)
        : RunningProgram(m_home.filePath(u"rushes.ini"_s))
    {
        m_settings.set(setting::videosFolder, m_home.filePath(u"videos"_s));
        Studio::Setup setup;
        setup.folders = {m_home.filePath(u"data"_s), m_home.filePath(u"videos"_s)};
        setup.environment.insert(u"HOME"_s, m_home.path());
        setup.keyring = keyring;
        setup.ownServices = {{u"Shop"_s, shop.server.base()}};
        m_settings.set(setting::service, shop.id().toString());
        if (signedIn) {
            setup.environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, shop.server.base().toString());
            setup.environment.insert(u"RUNCOMFY_TOKEN"_s, QString::fromLatin1(goodToken));
        }
        start(setup);
        Request request = defaultsOf(Catalogue::builtIn().standard());
        request.prompt = u"A lighthouse at dawn"_s;
        request.negativePrompt = u"blur"_s;
        request.duration = 9;
        show(request);
        window().show();
        window().activateWindow();
        if (!QTest::qWaitForWindowActive(&window()))
            qFatal("The window does not become active");
    }

    void show(const Request& request)
    {
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        project.id = ProjectId(u"project"_s);
        project.scenes.first().name = u"Lighthouse"_s;
        project.scenes.first().request = request;
        m_mainController->document().replaceProject(project, {});
    }

    [[nodiscard]] const Request& request() { return m_mainController->document().currentScene().request; }
    template<typename T>
    T* named(const QString& name)
    {
        for (T* widget : window().findChildren<T*>()) {
            if (widget->isVisible() && wordsOf(*widget) == name)
                return widget;
        }
        return nullptr;
    }
    QPushButton* button(const QString& name) { return named<QPushButton>(name); }
    void generate()
    {
        QTRY_VERIFY(!generateButton()->isResting());
        generateButton()->setFocus();
        QTest::keyClick(generateButton(), Qt::Key_Space);
    }
    QAction* action(ActionId id) { return window().actionTable()[id]; }

    std::shared_ptr<FakeKeyring> keyring = std::make_shared<FakeKeyring>();

private:
    static QString wordsOf(const QWidget& widget)
    {
        const auto* button = qobject_cast<const QPushButton*>(&widget);
        return widget.accessibleName().isEmpty() && button ? button->text().remove(u'&')
                                                           : widget.accessibleName();
    }
};

inline void press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    widget->setFocus();
    QTest::keyClick(widget, key, modifiers);
}

} // namespace rushes
