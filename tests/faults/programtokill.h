#pragma once

#include "app/studio/studio.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace rushes::faults {

/// The studio of one run: everything of it below `home`, its service at `base`.
[[nodiscard]] Studio::Setup setupIn(const QString& home, const QUrl& base, bool paused);

/// The value of an environment variable where it is a number above 0.
[[nodiscard]] int numberOf(const char* variable, int otherwise);

/// The program under test, without its window, and its user, who looks up in Generations what became of the
/// jobs that are unknown.
class Person : public QObject
{
public:
    /// @param past jobs of earlier runs that count, at the most
    Person(Studio& studio, const QUrl& base, int past);

protected:
    /// Whether everything is done; called whenever a job has changed.
    virtual void look() = 0;
    /// The requests that nobody answered for: what Generations shows is attached, the others are sent again.
    void resolve();

    Studio& m_studio; // NOLINT(cppcoreguidelines-non-private-member-variables-in-classes)

private:
    QUrl m_base;
    QNetworkAccessManager m_network;
};

/// Runs the program that is to be killed: `arguments` 2 and 3 are its home and its service. The exit code.
int runToBeKilled(const QStringList& arguments,
                  const std::function<std::unique_ptr<Person>(Studio& studio, const QUrl& base)>& person);

} // namespace rushes::faults
