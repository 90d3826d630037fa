#include "app/store/keyring.h"

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// The folder of the program's entries.
const QString folder = u"rushes"_s;

Error errorOf(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {ErrorKind::SignIn, job.errorString(), {}};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // no session bus, or no such service on it
        return {ErrorKind::MissingProgram, job.errorString(), {}};
    default:
        return {ErrorKind::Internal, job.errorString(), {}};
    }
}

/// The job deletes itself when it is done.
template<typename Job, typename Finished>
void start(Job* job, const QString& name, QObject* context, Finished finished)
{
    job->setKey(name);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context, finished);
    job->start();
}

} // namespace

void DesktopKeyring::read(const QString& name, QObject* context, Answer<Secret> answer)
{
    auto* job = new QKeychain::ReadPasswordJob(folder);
    start(job, name, context, [job, answer = std::move(answer)] {
        if (job->error() == QKeychain::EntryNotFound)
            answer(Secret());
        else if (job->error() != QKeychain::NoError)
            answer(failure(errorOf(*job)));
        else
            answer(Secret(job->binaryData()));
    });
}

void DesktopKeyring::write(const QString& name, const Secret& secret, QObject* context, Answer<void> answer)
{
    auto* job = new QKeychain::WritePasswordJob(folder);
    job->setTextData(QString::fromLatin1(secret.reveal()));
    start(job, name, context, [job, answer = std::move(answer)] {
        if (job->error() != QKeychain::NoError)
            answer(failure(errorOf(*job)));
        else
            answer({});
    });
}

void DesktopKeyring::remove(const QString& name, QObject* context, Answer<void> answer)
{
    auto* job = new QKeychain::DeletePasswordJob(folder);
    start(job, name, context, [job, answer = std::move(answer)] {
        const bool gone = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        if (!gone)
            answer(failure(errorOf(*job)));
        else
            answer({});
    });
}

} // namespace rushes
