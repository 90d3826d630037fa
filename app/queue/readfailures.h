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
        GiveUp,      ///< the request has expired or was deleted
        StopService, ///< no question to this service makes sense before the user has acted
        NotOurs,     ///< the request belongs to another account
    };

    [[nodiscard]] Verdict failed(const Error& error, Instant now);
    /// A question was answered.
    void reset() { *this = {}; }
    /// A pause is about to begin: how many there were in a row, this one among them.
    int pause() { return ++m_pauses; }
    [[nodiscard]] int pauses() const { return m_pauses; }
    void setPauses(int count) { m_pauses = count; }

private:
    int m_pauses = 0;
    int m_notFounds = 0;    ///< in a row
    Instant m_unrouted = 0; ///< since when nobody at its address knows of requests; 0: not so
};

} // namespace rushes
