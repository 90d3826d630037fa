#include "app/studio/errortext.h"

#include "app/queue/jobrules.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QTime>

#include <chrono>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// Limit in characters for a service's own words in a message.
constexpr qsizetype mostDetail = 400;

/// When the program tries again.
QString waitOf(const Error& error)
{
    if (!error.retryAfter)
        return Words::tr("It is tried again by itself.");
    const int seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(*error.retryAfter).count());
    if (seconds < 120)
        return Words::tr("It is tried again in %n second(s).", nullptr, seconds);
    return Words::tr("It is tried again in %n minute(s).", nullptr, (seconds + 59) / 60);
}

QString lostAdvice()
{
    return Words::tr("It may have been charged. Look it up in Generations before you submit it again.");
}

/// Title, advice and remedy, without the detail. Long: a case for each kind of error.
ErrorText plainText(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::Unreachable:
        return {Words::tr("The service can't be reached."),
                Words::tr("Nothing was sent. Check the network."),
                Remedy::TryAgain,
                {}};
    case ErrorKind::Lost:
        return {Words::tr("Sent, but no answer came that says what became of it."),
                lostAdvice(),
                Remedy::OpenGenerations,
                {}};
    case ErrorKind::ServiceDown:
        return {Words::tr("The service is down."), {}, Remedy::TryAgain, {}};
    case ErrorKind::Busy:
        return {Words::tr("The service is busy."), {}, Remedy::None, {}};
    case ErrorKind::SignIn:
        return {Words::tr("Token refused."),
                Words::tr("Sign in with a token that is valid."),
                Remedy::SignIn,
                {}};
    case ErrorKind::TopUp:
        return {Words::tr("The balance is empty."),
                Words::tr("Top up your account; nothing is lost."),
                Remedy::TopUp,
                {}};
    case ErrorKind::Refused:
        return {Words::tr("The settings were refused."),
                Words::tr("Change what is named."),
                Remedy::EditRequest,
                {}};
    case ErrorKind::ContentRefused:
        return {Words::tr("The content policy refused the prompt."),
                Words::tr("Change the prompt."),
                Remedy::EditRequest,
                {}};
    case ErrorKind::NotFound:
        return {Words::tr("The service no longer knows this request."),
                Words::tr("It may have expired. Look in Generations."),
                Remedy::OpenGenerations,
                {}};
    case ErrorKind::Unrouted:
        return {Words::tr("The service's address knows nothing of this request."),
                Words::tr("It may be renewed just now, or the request has expired. Look in Generations."),
                Remedy::OpenGenerations,
                {}};
    case ErrorKind::WrongAddress:
        return {Words::tr("The service has nothing at this address."),
                Words::tr("Nothing is made there. Check the service's address and the model."),
                Remedy::OpenSettings,
                {}};
    case ErrorKind::Forbidden:
        return {Words::tr("This request belongs to another account."),
                Words::tr("Sign in with the account that made it."),
                Remedy::SignIn,
                {}};
    case ErrorKind::JobFailed:
        // The sandbox's own reason, received through the service's API.
        if (error.detail.contains(u"ffmpeg is missing"_s))
            return {Words::tr("The sandbox needs ffmpeg."),
                    Words::tr("Install it (on Debian: sudo apt install ffmpeg) and try again."),
                    Remedy::TryAgain,
                    {}};
        return {Words::tr("The service could not make this clip."),
                Words::tr("Try again, or change the prompt."),
                Remedy::TryAgain,
                {}};
    case ErrorKind::NotUnderstood:
        return {Words::tr("The service answered in a way that isn't known here."), {}, Remedy::TryAgain, {}};
    case ErrorKind::NoAnswer:
        return {Words::tr("No answer came."), {}, Remedy::TryAgain, {}};
    case ErrorKind::WebPage:
        return {
            Words::tr("A web page came instead of the service's answer."),
            Words::tr("A network's login page may be in the way: open a browser and sign in to the network."),
            Remedy::TryAgain,
            {}};
    case ErrorKind::Certificate:
        return {Words::tr("The connection is not safe."),
                Words::tr("Nothing was sent: the service's certificate is not accepted."),
                Remedy::TryAgain,
                {}};
    case ErrorKind::Proxy:
        return {Words::tr("The proxy lets nothing through."),
                Words::tr("Nothing was sent. Check the proxy and its password in the Preferences or in the "
                          "environment, or name this host in NO_PROXY."),
                Remedy::TryAgain,
                {}};
    case ErrorKind::Incomplete:
        return {Words::tr("The file did not arrive whole."), {}, Remedy::TryAgain, {}};
    case ErrorKind::Insecure:
        return {Words::tr("This address is not safe for the token."),
                Words::tr("Nothing was sent. Use an https address."),
                Remedy::OpenSettings,
                {}};
    case ErrorKind::Untrusted:
        return {Words::tr("The video is on a host that isn't the service's."),
                Words::tr("It was not downloaded, and is kept at the service. Allow this host, or look in "
                          "Generations."),
                Remedy::OpenGenerations,
                {}};
    case ErrorKind::TooLarge:
        return {Words::tr("The file is too large."),
                Words::tr("It was left as it is. Choose a smaller one."),
                Remedy::None,
                {}};
    case ErrorKind::DiskFull:
        return {Words::tr("The disk is full."),
                Words::tr("Free some space, then try again."),
                Remedy::TryAgain,
                {}};
    case ErrorKind::NotWritable:
        return {Words::tr("This place can't be written to."),
                Words::tr("Choose another folder."),
                Remedy::ChooseFolder,
                {}};
    case ErrorKind::Locked:
        return {Words::tr("Another program holds the list of jobs."), {}, Remedy::TryAgain, {}};
    case ErrorKind::NotReadable:
        return {Words::tr("The file can't be read."),
                Words::tr("Check that it is there and can be opened."),
                Remedy::None,
                {}};
    case ErrorKind::Damaged:
        return {Words::tr("The file is damaged."),
                Words::tr("It was left as it is. Use a copy of it, if there is one."),
                Remedy::None,
                {}};
    case ErrorKind::TooNew:
        return {Words::tr("A newer Rushes wrote this file."),
                Words::tr("Update Rushes to open it. It was left as it is."),
                Remedy::None,
                {}};
    case ErrorKind::MissingProgram:
        return {Words::tr("A program that is needed isn't installed."),
                Words::tr("Install it, then try again."),
                Remedy::TryAgain,
                {}};
    case ErrorKind::PriceChanged:
        return {Words::tr("The price has changed."),
                Words::tr("Nothing was queued. Look at the price, then try again."),
                Remedy::None,
                {}};
    case ErrorKind::CapsUnknown:
        return {Words::tr("The spending limits can’t be read, so nothing is spent."),
                Words::tr("Set them again in Preferences, or mend the settings file."),
                Remedy::None,
                {}};
    case ErrorKind::OverCap:
        return {
            Words::tr("A cap is in the way."),
            Words::tr("Nothing was queued. Try again and agree to it, or change the caps in Preferences."),
            Remedy::None,
            {}};
    case ErrorKind::Cancelled:
        return {Words::tr("Cancelled."),
                Words::tr("Nothing was charged. Queue it again if it is still wanted."),
                Remedy::None,
                {}};
    case ErrorKind::Internal:
        return {Words::tr("Something went wrong inside Rushes."),
                Words::tr("Your project is safe. Please report this."),
                Remedy::None,
                {}};
    }
    return {};
}

} // namespace

QString labelOf(Remedy remedy)
{
    switch (remedy) {
    case Remedy::None:
        return {};
    case Remedy::TryAgain:
        return Words::tr("Try again");
    case Remedy::SignIn:
        return Words::tr("Sign in…");
    case Remedy::TopUp:
        return Words::tr("Top up…");
    case Remedy::EditRequest:
        return Words::tr("Edit");
    case Remedy::OpenGenerations:
        return Words::tr("Open Generations");
    case Remedy::ChooseFolder:
        return Words::tr("Choose folder…");
    case Remedy::OpenSettings:
        return Words::tr("Preferences…");
    }
    return {};
}

QString readableDetail(const Error& error)
{
    const QString text = error.detail.simplified();
    if (error.kind != ErrorKind::Lost && !QJsonDocument::fromJson(text.toUtf8()).isNull())
        return {};
    return text.size() > mostDetail ? text.left(mostDetail - 1).trimmed() + u'…' : text;
}

namespace {

/// Adds the error's detail and the label of its remedy.
ErrorText textWith(const Error& error, ErrorText text)
{
    text.action = labelOf(text.remedy);
    if (const QString detail = readableDetail(error); !detail.isEmpty() && detail != text.title)
        text.advice = text.advice + u' ' + Words::tr("(%1)").arg(detail);
    return text;
}

/// Errors about prices and caps have complete sentences as detail.
std::optional<ErrorText> moneyWords(const Error& error)
{
    const bool isOurs = error.kind == ErrorKind::PriceChanged || error.kind == ErrorKind::OverCap;
    const QString words = readableDetail(error);
    return isOurs && !words.isEmpty() ? std::optional(ErrorText{words, {}, Remedy::None, {}}) : std::nullopt;
}

/// What the user can do about a temporary error that is not retried automatically.
QString againOf(const Error& error)
{
    if (!error.retryAfter)
        return Words::tr("Try again later.");
    const auto pause = static_cast<int>(error.retryAfter->count());
    return Words::tr("Try again at %1.")
        .arg(QLocale().toString(QTime::currentTime().addMSecs(pause), QLocale::ShortFormat));
}

/// Adds what happens next. A lost submit is never repeated automatically, and waits for the user.
ErrorText withNext(const Error& error, ErrorText text, Next next)
{
    QString words;
    if (error.kind == ErrorKind::Lost)
        return text;
    if (next == Next::TriedAgain)
        words = waitOf(error);
    else if (mayPass(error.kind))
        words = againOf(error);
    if (!words.isEmpty())
        text.advice = text.advice.isEmpty() ? words : text.advice + u' ' + words;
    return text;
}

/// Refusals of the queue are complete sentences already; the detail of other kinds may be just a name.
std::optional<ErrorText> ownWords(const Error& error)
{
    if (error.kind == ErrorKind::Refused && !readableDetail(error).isEmpty())
        return ErrorText{error.detail, {}, Remedy::None, {}};
    if (error.kind != ErrorKind::NotFound)
        return {};
    if (error.detail.endsWith(u'.'))
        return ErrorText{error.detail, {}, Remedy::None, {}};
    return ErrorText{Words::tr("It is no longer there."),
                     Words::tr("It was removed meanwhile, maybe by another Rushes. Look again."),
                     Remedy::None,
                     {}};
}

} // namespace

ErrorText textOf(const Error& error, Next next)
{
    if (next == Next::NotDone) {
        if (const std::optional<ErrorText> own = ownWords(error))
            return *own;
    }
    return textWith(error, withNext(error, moneyWords(error).value_or(plainText(error)), next));
}

namespace {

/// Errors of a download: the file's host may not be the service, and no new request is sent.
ErrorText fetchingTextOf(const Job& job, const Error& error, ErrorText text)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        return {Words::tr("The file is not at its address."),
                isFinal(job.state)
                    ? Words::tr("The address may have expired. Look in Generations.")
                    : Words::tr("The address may have expired; the service is asked for a new one."),
                Remedy::OpenGenerations,
                {}};
    case ErrorKind::Insecure:
        return {Words::tr("The file's address is not https."),
                Words::tr("It was not fetched from there. Look in Generations."),
                Remedy::OpenGenerations,
                {}};
    case ErrorKind::Untrusted: // without an http(s) address there is no host to allow
        if (!error.detail.contains("://"_L1))
            break;
        return {Words::tr("The file's address is none that can be fetched."),
                Words::tr("It was not downloaded. Look in Generations."),
                Remedy::OpenGenerations,
                {}};
    case ErrorKind::TooLarge:
        return {Words::tr("The file is larger than 2 GiB."),
                Words::tr("It was not downloaded. Look in Generations."),
                Remedy::OpenGenerations,
                {}};
    case ErrorKind::NotUnderstood:
        text.title = Words::tr("The file did not come as it should.");
        break;
    case ErrorKind::WebPage:
        text.title = Words::tr("A web page came instead of the file.");
        break;
    case ErrorKind::ServiceDown:
        text.title = Words::tr("The file's server does not give it now.");
        break;
    case ErrorKind::Busy:
        text.title = Words::tr("The file's server is busy.");
        break;
    case ErrorKind::Unreachable:
        text.title = Words::tr("The file's server can't be reached.");
        text.advice = Words::tr("The clip is made. Check the network.");
        break;
    default:
        break;
    }
    return text;
}

/// The job's state determines what some errors mean: before its submit nothing is at the service; during the
/// download the request is known.
ErrorText plainTextOf(const Job& job, const Error& error)
{
    if (job.requestId.isEmpty())
        return plainText(error);
    const bool isFetched = job.state == JobState::Downloading || !job.output.isEmpty();
    ErrorText text = plainText(error);
    switch (error.kind) {
    case ErrorKind::DiskFull:
        text.advice = Words::tr("Free some space, then try again. The clip is safe at the service for now.");
        break;
    case ErrorKind::Lost:
        text = plainText({ErrorKind::NoAnswer, error.detail, error.retryAfter});
        break;
    case ErrorKind::Unreachable:
        text.advice = Words::tr("The job goes on there. Check the network.");
        break;
    case ErrorKind::Certificate:
        text.advice = Words::tr("The certificate is not accepted.");
        break;
    case ErrorKind::Proxy:
        text.advice = Words::tr("Check the proxy and its password in the Preferences or in the environment, "
                                "or name this host in NO_PROXY.");
        break;
    case ErrorKind::Cancelled: // not requested by this user
        return {Words::tr("It was cancelled at the service, not from here."),
                job.cost
                    ? Words::tr("The service reports a cost of %1.").arg(job.cost->text())
                    : Words::tr("The service reports no cost. Look in Generations whether it was charged."),
                Remedy::OpenGenerations,
                {}};
    case ErrorKind::ServiceDown:
    case ErrorKind::Busy: // as the reason of a failed job
        if (job.state == JobState::Failed)
            text.title = Words::tr("The service could not make this clip.");
        break;
    default:
        break;
    }
    return isFetched ? fetchingTextOf(job, error, text) : text;
}

} // namespace

ErrorText textOf(const Job& job)
{
    Error error = job.error.value_or(Error());
    ErrorText text = moneyWords(error).value_or(plainTextOf(job, error));
    if (job.state == JobState::Unknown) {
        text.advice = lostAdvice();
        text.remedy = Remedy::OpenGenerations;
        return textWith(error, text);
    }
    if (job.state == JobState::NotFetched) {
        if (error.kind == ErrorKind::NotUnderstood)
            text.title = job.output.isEmpty() ? Words::tr("The clip is made, and the service names no video.")
                                              : Words::tr("What was made can't be kept as a take.");
        text.advice = Words::tr("It is paid, and was not fetched. Ask again later, or look in Generations.");
        if (error.kind == ErrorKind::Lost) { // it may not have been accepted
            text.title = Words::tr("The service does not say what became of this job.");
            text.advice = Words::tr("It may have been charged. Ask again later, or look in Generations.");
        }
        text.remedy = Remedy::OpenGenerations;
        return textWith(error, text);
    }
    if (error.kind == ErrorKind::Lost && !job.requestId.isEmpty())
        error.kind = ErrorKind::NoAnswer; // a poll was lost, not the request itself
    return textWith(error, withNext(error, text, isTriedAgain(job) ? Next::TriedAgain : Next::Ended));
}

ErrorText importTextOf(const Error& error)
{
    const QString detail = readableDetail(error);
    switch (error.kind) {
    case ErrorKind::Damaged:
        return {Words::tr("This request can't be read."),
                detail.isEmpty() ? Words::tr("It is damaged. Check it, or copy it again.")
                                 : Words::tr("The problem is here: %1.").arg(detail),
                Remedy::None,
                {}};
    case ErrorKind::NotUnderstood:
        return {Words::tr("No request was imported."),
                detail.isEmpty() ? Words::tr("Nothing in it is a request. Check what was chosen or copied.")
                                 : detail,
                Remedy::None,
                {}};
    case ErrorKind::TooLarge:
        return {Words::tr("This is too large for a request."),
                detail.isEmpty() ? Words::tr("Nothing was changed. Check what was chosen or copied.")
                                 : Words::tr("Nothing was changed. (%1)").arg(detail),
                Remedy::None,
                {}};
    default:
        return textOf(error, Next::Ended);
    }
}

QString oneLine(const ErrorText& text)
{
    return text.advice.isEmpty() ? text.title : text.title + u' ' + text.advice;
}

} // namespace rushes
