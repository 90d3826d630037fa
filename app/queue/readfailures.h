#pragma once

#include "app/domain/job.h"

namespace rushes {

/// Questions about one request that failed in a row, and what follows from it. A paid clip is not given up
/// for one answer that may be somebody else's word.
class ReadFailures
{
public:
    enum class Verdict {
        AskAgain,    ///< after a pause
        GiveUp,      ///< the request has expired or was deleted, or its content was refused
        Unreadable,  ///< it has ended, and what came of it can't be read time after time
        StopService, ///< no question to this service makes sense before the user has acted
        NotOurs,     ///< the request belongs to another account
    };

    /// @param ended the service has said that the request has ended
    [[nodiscard]] Verdict failed(const Error& error, bool ended, Instant now);
    /// It has succeeded, and the answer names no file.
    [[nodiscard]] Verdict namedNothing();
    /// The last failure is worth telling: one question that got no answer is no news.
    [[nodiscard]] bool isNews(const Error& error) const
    {
        return m_pauses > 1 || (error.kind != ErrorKind::Unreachable && error.kind != ErrorKind::Lost &&
                                error.kind != ErrorKind::NoAnswer);
    }
    /// A question was answered.
    void reset() { *this = {}; }
    /// A pause is about to begin: how many there were in a row, this one among them.
    int pause() { return ++m_pauses; }
    [[nodiscard]] int pauses() const { return m_pauses; }
    void setPauses(int count) { m_pauses = count; }

private:
    int m_pauses = 0;
    int m_notFounds = 0;     ///< in a row
    int m_refusals = 0;      ///< of what came of it
    int m_unread = 0;        ///< answers that can't be read, after it has ended
    int m_unnamed = 0;       ///< successes without a file
    Instant m_unrouted = {}; ///< since when nobody at its address knows of requests; {}: not so
};

} // namespace rushes
