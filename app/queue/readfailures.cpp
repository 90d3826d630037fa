#include "app/queue/readfailures.h"

#include <chrono>

namespace rushes {

namespace {

// A gateway's 404 is believed if nothing else was answered for this long and often enough; time asleep does
// not count.
constexpr std::chrono::milliseconds mostUnrouted = std::chrono::hours(1);
constexpr int leastUnrouted = 10;
/// In a service with several servers a fresh request may not be known everywhere.
constexpr int mostNotFound = 2;
constexpr int mostRefusals = 2;
/// A service that is down for some minutes is waited for …
constexpr int mostUnread = 12;
/// … but a success without a file is unlikely to get one later.
constexpr int mostUnnamed = 5;

} // namespace

ReadFailures::Verdict ReadFailures::failed(const Error& error, bool ended, Instant now)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        return ++m_notFounds >= mostNotFound ? Verdict::GiveUp : Verdict::AskAgain;
    case ErrorKind::Unrouted:
        if (m_unrouted == Instant{})
            m_unrouted = now;
        return now - m_unrouted >= mostUnrouted && m_pauses >= leastUnrouted ? Verdict::GiveUp
                                                                             : Verdict::AskAgain;
    case ErrorKind::SignIn:
    case ErrorKind::TopUp:
    case ErrorKind::Insecure:
        return Verdict::StopService;
    case ErrorKind::Forbidden:
        return Verdict::NotOurs;
    case ErrorKind::Refused:
        return ended && ++m_refusals >= mostRefusals ? Verdict::GiveUp : Verdict::AskAgain;
    case ErrorKind::Unreachable:
    case ErrorKind::Lost:
    case ErrorKind::NoAnswer:
    case ErrorKind::WebPage:
    case ErrorKind::Certificate:
    case ErrorKind::Proxy:
    case ErrorKind::Busy:
    case ErrorKind::Locked:
        return Verdict::AskAgain; // the service itself has not answered
    case ErrorKind::NotUnderstood:
        return ended && ++m_unnamed >= mostUnnamed ? Verdict::Unreadable : Verdict::AskAgain;
    default:
        return ended && ++m_unread >= mostUnread ? Verdict::Unreadable : Verdict::AskAgain;
    }
}

ReadFailures::Verdict ReadFailures::namedNothing()
{
    return ++m_unnamed >= mostUnnamed ? Verdict::Unreadable : Verdict::AskAgain;
}

} // namespace rushes
