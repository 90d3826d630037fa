#include "app/queue/readfailures.h"

#include <chrono>

namespace rushes {

namespace {

// A gateway's word is believed when it is the only one for so long and so often: asleep, nobody was asked.
constexpr std::chrono::milliseconds mostUnrouted = std::chrono::hours(1);
constexpr int leastUnrouted = 10;
/// A service of many machines may say of a fresh request that it is not there.
constexpr int mostNotFound = 2;
constexpr int mostRefusals = 2;
/// A service that is down for some minutes is waited for …
constexpr int mostUnread = 12;
/// … one whose answer names nothing will hardly name it later.
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
        return Verdict::AskAgain; // the service has not said anything
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
