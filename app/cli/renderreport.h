#pragma once

#include "app/domain/job.h"

#include <QHash>

namespace rushes::cli {

/// Reports progress on stderr: sentences, or with --json one line of JSON for each change.
class RenderReport
{
public:
    explicit RenderReport(bool json, const QString& command = QStringLiteral("rushes render"))
        : m_json(json)
        , m_command(command)
    {
    }

    /// Reports a job's state. JSON keys: state, request_id, queue_position, received, total, path, error;
    /// unknown ones are left out. Prints a line only where something in it changed.
    void job(const Job& job);
    /// An error that ends the run and is not retried.
    void problem(const Error& error);
    /// An error found before anything was sent; if this program found it, in its own words.
    void notSent(const Error& error);
    /// An error after which the program retries by itself.
    void delay(const Error& error);
    /// An obstacle in the program itself. `kind`: for the JSON.
    void refused(const QString& kind, const QString& text);
    void say(const QString& text);
    /// How a job that is left can be continued later. Prints nothing where the job has no request id and
    /// can't have been sent.
    void howToFetch(const Job& job, bool isCharged);
    /// How to download a finished, paid output that may not or cannot be downloaded yet.
    void howToFetchUnfetched(const Job& job);

private:
    bool m_json = false;
    QString m_command;
    QHash<JobId, QString> m_told = {};
};

} // namespace rushes::cli
