#include "app/base/error.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr std::array<std::pair<ErrorKind, const char*>, 34> kindNames = {{
    {ErrorKind::Unreachable, "unreachable"},
    {ErrorKind::Lost, "lost"},
    {ErrorKind::ServiceDown, "serviceDown"},
    {ErrorKind::Busy, "busy"},
    {ErrorKind::SignIn, "signIn"},
    {ErrorKind::TopUp, "topUp"},
    {ErrorKind::Refused, "refused"},
    {ErrorKind::ContentRefused, "contentRefused"},
    {ErrorKind::NotFound, "notFound"},
    {ErrorKind::WrongAddress, "wrongAddress"},
    {ErrorKind::Unrouted, "unrouted"},
    {ErrorKind::Forbidden, "forbidden"},
    {ErrorKind::JobFailed, "jobFailed"},
    {ErrorKind::NotUnderstood, "notUnderstood"},
    {ErrorKind::NoAnswer, "noAnswer"},
    {ErrorKind::WebPage, "webPage"},
    {ErrorKind::Certificate, "certificate"},
    {ErrorKind::Proxy, "proxy"},
    {ErrorKind::Incomplete, "incomplete"},
    {ErrorKind::Insecure, "insecure"},
    {ErrorKind::Untrusted, "untrusted"},
    {ErrorKind::TooLarge, "tooLarge"},
    {ErrorKind::DiskFull, "diskFull"},
    {ErrorKind::NotWritable, "notWritable"},
    {ErrorKind::Locked, "locked"},
    {ErrorKind::NotReadable, "notReadable"},
    {ErrorKind::Damaged, "damaged"},
    {ErrorKind::TooNew, "tooNew"},
    {ErrorKind::MissingProgram, "missingProgram"},
    {ErrorKind::PriceChanged, "priceChanged"},
    {ErrorKind::CapsUnknown, "capsUnknown"},
    {ErrorKind::OverCap, "overCap"},
    {ErrorKind::Cancelled, "cancelled"},
    {ErrorKind::Internal, "internal"},
}};

}

bool provesNothingAccepted(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::Busy:
    case ErrorKind::SignIn:
    case ErrorKind::TopUp:
    case ErrorKind::Refused:
    case ErrorKind::ContentRefused:
    case ErrorKind::NotFound:
    case ErrorKind::WrongAddress:
    case ErrorKind::Forbidden:
    case ErrorKind::Insecure:
    case ErrorKind::Certificate:
    case ErrorKind::Proxy:
        return true;
    default:
        return false;
    }
}

bool mayPass(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unreachable:
    case ErrorKind::Lost:
    case ErrorKind::ServiceDown:
    case ErrorKind::Busy:
    case ErrorKind::Unrouted:
    case ErrorKind::NotUnderstood:
    case ErrorKind::NoAnswer:
    case ErrorKind::WebPage:
    case ErrorKind::Certificate:
    case ErrorKind::Proxy:
    case ErrorKind::Incomplete:
    case ErrorKind::Locked:
        return true;
    default:
        return false;
    }
}

QString nameOf(ErrorKind kind)
{
    for (const auto& [value, name] : kindNames) {
        if (value == kind)
            return QLatin1StringView(name);
    }
    return u"internal"_s;
}

std::optional<ErrorKind> errorKindNamed(const QString& name)
{
    for (const auto& [value, known] : kindNames) {
        if (name == QLatin1StringView(known))
            return value;
    }
    return {};
}

} // namespace rushes
