#pragma once

#include "app/store/keyring.h"

#include <QHash>
#include <QPointer>

#include <deque>
#include <functional>

namespace rushes {

/// A keyring whose answers the test triggers.
class FakeKeyring : public Keyring
{
public:
    QHash<QString, QByteArray> held = {};
    std::optional<Error> problem = {}; ///< what every call is answered with
    QStringList log = {};

    void read(const QString& name, QObject* context, Answer<Secret> answer) override
    {
        log.append(QStringLiteral("read ") + name);
        later(context, [this, name, answer = std::move(answer)] {
            problem ? answer(failure(*problem)) : answer(Secret(held.value(name)));
        });
    }
    void write(const QString& name, const Secret& secret, QObject* context, Answer<void> answer) override
    {
        log.append(QStringLiteral("write ") + name);
        later(context, [this, name, secret, answer = std::move(answer)] {
            if (!problem)
                held.insert(name, secret.reveal());
            problem ? answer(failure(*problem)) : answer({});
        });
    }
    void remove(const QString& name, QObject* context, Answer<void> answer) override
    {
        log.append(QStringLiteral("remove ") + name);
        later(context, [this, name, answer = std::move(answer)] {
            if (!problem)
                held.remove(name);
            problem ? answer(failure(*problem)) : answer({});
        });
    }

    /// Answers the oldest call; false: there is none.
    bool answer()
    {
        if (m_waiting.empty())
            return false;
        const auto call = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (call.first)
            call.second();
        return true;
    }
    void answerAll()
    {
        while (answer()) {
        }
    }

private:
    void later(QObject* context, std::function<void()> call)
    {
        m_waiting.emplace_back(context, std::move(call));
    }

    std::deque<std::pair<QPointer<QObject>, std::function<void()>>> m_waiting = {};
};

} // namespace rushes
