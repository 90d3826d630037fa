#include "app/studio/ownsandbox.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostFolders = 64;

std::unique_ptr<QLockFile> lockOf(const QString& folder)
{
    auto lock = std::make_unique<QLockFile>(folder + u".lock"_s);
    lock->setStaleLockTime(0);
    return lock;
}

/// Moves the records and files of an ended process's sandbox into this process's folder. By name, so that
/// files come before the records that refer to them.
void takeOver(const QString& from, const QString& into)
{
    QDir().mkpath(into);
    const QFileInfoList entries =
        QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& entry : entries) {
        const QString target = into + u'/' + entry.fileName();
        if (entry.isDir())
            takeOver(entry.filePath(), target);
        else if (entry.fileName() != u"lock" && !QFile::exists(target))
            QFile::rename(entry.filePath(), target);
    }
}

} // namespace

OwnSandbox::OwnSandbox(QString parent, bool takesOver)
    : m_parent(std::move(parent))
    , m_takesOver(takesOver)
    , m_secret(QUuid::createUuid().toString(QUuid::Id128) + QUuid::createUuid().toString(QUuid::Id128))
{
}

OwnSandbox::~OwnSandbox() = default;

Result<void> OwnSandbox::start()
{
    const Result<QString> folder = claimFolder();
    if (!folder)
        return failure(folder.error());
    SandboxOptions options;
    options.isOwnFolder = true;
    options.secret = m_secret;
    Result<std::unique_ptr<Sandbox>> sandbox = makeSandbox(*folder, options);
    if (!sandbox)
        return failure(sandbox.error());
    if (const Result<quint16> port = (*sandbox)->start(); !port)
        return failure(port.error());
    m_sandbox = *std::move(sandbox);
    return {};
}

Result<QString> OwnSandbox::claimFolder()
{
    QString ours;
    for (int i = 0; i < mostFolders; ++i) {
        const QString folder = m_parent + u'/' + QString::number(i);
        if (ours.isEmpty() && !QDir().mkpath(folder))
            return failure(ErrorKind::NotWritable, folder);
        if (!QFileInfo::exists(folder))
            break;
        std::unique_ptr<QLockFile> lock = lockOf(folder);
        if (!lock->tryLock(0)) {
            if (lock->error() != QLockFile::LockFailedError)
                return failure(ErrorKind::NotWritable, folder);
        } else if (ours.isEmpty()) {
            ours = m_folder = folder;
            m_lock = std::move(lock);
        } else if (m_takesOver) {
            takeOver(folder, ours);
        }
    }
    if (ours.isEmpty())
        return failure(ErrorKind::Busy, m_parent);
    return ours;
}

void OwnSandbox::inherit()
{
    if (!m_sandbox)
        return;
    for (int i = 0; i < mostFolders; ++i) {
        const QString folder = m_parent + u'/' + QString::number(i);
        if (!QFileInfo::exists(folder))
            break;
        if (folder == m_folder)
            continue;
        const std::unique_ptr<QLockFile> lock = lockOf(folder);
        if (lock->tryLock(0))
            takeOver(folder, m_folder);
    }
    m_sandbox->takeIn();
}

} // namespace rushes
