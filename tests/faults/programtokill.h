#pragma once

#include "app/studio/studio.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace rushes::faults {

/// The studio of one run: its folders are below `home`, its service is at `base`.
[[nodiscard]] Studio::Setup setupIn(const QString& home, const QUrl& base, bool paused);

/// The value of an environment variable if it is a number above 0.
[[nodiscard]] int numberOf(const char* variable, int otherwise);

/// The program under test, without its window, and a user who looks up the outcome of Unknown jobs in
/// Generations.
class Person : public QObject
{
public:
    /// @param past maximum of jobs of earlier runs
    Person(Studio& studio, const QUrl& base, int past);

protected:
    /// True when everything is done; called after each change of a job.
    virtual void look() = 0;
    /// Resolves Unknown jobs: attaches those that Generations shows, and submits the others again.
    void resolve();

    Studio& m_studio; // NOLINT(cppcoreguidelines-non-private-member-variables-in-classes)

private:
    QUrl m_base;
    QNetworkAccessManager m_network;
};

/// Runs the program to be killed; `arguments` 2 and 3 are its home and its service. Returns the exit code.
int runToBeKilled(const QStringList& arguments,
                  const std::function<std::unique_ptr<Person>(Studio& studio, const QUrl& base)>& person);

} // namespace rushes::faults
