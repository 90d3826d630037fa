#include "app/cli/exitcode.h"

namespace rushes {

ExitCode exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Refused:
    case ErrorKind::ContentRefused:
    case ErrorKind::CapsUnknown:
    case ErrorKind::Damaged:
    case ErrorKind::TooNew:
    case ErrorKind::NotFound:
    case ErrorKind::WrongAddress:
    case ErrorKind::Insecure:
    case ErrorKind::Untrusted:
    case ErrorKind::TooLarge:
        return ExitCode::Refused;
    case ErrorKind::NotReadable:
        return ExitCode::NoInput;
    case ErrorKind::Unreachable:
    case ErrorKind::Certificate:
    case ErrorKind::Proxy:
    case ErrorKind::MissingProgram:
        return ExitCode::ServiceDown;
    case ErrorKind::SignIn:
    case ErrorKind::TopUp:
    case ErrorKind::Forbidden:
        return ExitCode::SignIn;
    case ErrorKind::DiskFull:
    case ErrorKind::NotWritable:
        return ExitCode::CannotWrite;
    case ErrorKind::Cancelled:
        return ExitCode::Cancelled;
    case ErrorKind::Lost:
    case ErrorKind::ServiceDown:
    case ErrorKind::Busy:
    case ErrorKind::JobFailed:
    case ErrorKind::Unrouted:
    case ErrorKind::NotUnderstood:
    case ErrorKind::NoAnswer:
    case ErrorKind::WebPage:
    case ErrorKind::Incomplete:
    case ErrorKind::PriceChanged:
    case ErrorKind::OverCap:
    case ErrorKind::Locked:
        return ExitCode::TryLater;
    case ErrorKind::Internal:
        return ExitCode::Internal;
    }
    return ExitCode::Internal;
}

} // namespace rushes
