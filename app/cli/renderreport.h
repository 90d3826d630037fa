#pragma once

#include "app/domain/job.h"

#include <QHash>

namespace rushes::cli {

/// Progress on stderr: sentences for the user, or one line of JSON for each change.
class RenderReport
{
public:
    explicit RenderReport(bool json, const QString& command = QStringLiteral("rushes render"))
        : m_json(json)
        , m_command(command)
    {
    }

    /// Keys of the JSON: state, request_id, queue_position, received, total, path, error; those that are not
    /// known are left out. A line only where something in it changed.
    void job(const Job& job);
    /// What ended it: nothing tries it again.
    void problem(const Error& error);
    /// … before anything was sent: what this program found itself stands in its own words.
    void notSent(const Error& error);
    /// What is tried again by itself.
    void delay(const Error& error);
    /// Something of this program's own that stands in the way. `kind`: for the JSON.
    void refused(const QString& kind, const QString& text);
    void say(const QString& text);
    /// How a job that is left goes on later. Nothing where it has no request id, and may not have been sent.
    void howToFetch(const Job& job, bool isCharged);
    /// … how one that is made and paid is fetched, which lies where it may not or cannot be fetched yet.
    void howToFetchUnfetched(const Job& job);

private:
    bool m_json = false;
    QString m_command;
    QHash<JobId, QString> m_told = {};
};

} // namespace rushes::cli
