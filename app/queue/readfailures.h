#pragma once

#include "app/domain/job.h"

namespace rushes {

/// Consecutive failures of one request's polls, and what follows from them. A paid clip is not given up
/// because of one answer, which may be a gateway's.
class ReadFailures
{
public:
    enum class Verdict {
        AskAgain,    ///< after a pause
        GiveUp,      ///< the request has expired, was deleted, or its content was refused
        Unreadable,  ///< it has ended, but repeatedly its result can't be read
        StopService, ///< no call to this service makes sense before the user has acted
        NotOurs,     ///< the request belongs to another account
    };

    /// @param ended the service has reported the request's end
    [[nodiscard]] Verdict failed(const Error& error, bool ended, Instant now);
    /// The request succeeded, but the answer names no file.
    [[nodiscard]] Verdict namedNothing();
    /// True where the last failure should be shown: a single missing answer is not.
    [[nodiscard]] bool isNews(const Error& error) const
    {
        return m_pauses > 1 || (error.kind != ErrorKind::Unreachable && error.kind != ErrorKind::Lost &&
                                error.kind != ErrorKind::NoAnswer);
    }
    /// A call was answered.
    void reset() { *this = {}; }
    /// Counts a pause and returns how many there were in a row.
    int pause() { return ++m_pauses; }
    [[nodiscard]] int pauses() const { return m_pauses; }
    void setPauses(int count) { m_pauses = count; }

private:
    int m_pauses = 0;
    int m_notFounds = 0;     ///< in a row
    int m_refusals = 0;      ///< of the result
    int m_unread = 0;        ///< unreadable answers after its end
    int m_unnamed = 0;       ///< successes without a file
    Instant m_unrouted = {}; ///< since when a gateway answers 404; {}: it does not
};

} // namespace rushes
