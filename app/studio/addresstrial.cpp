#include "app/studio/addresstrial.h"

#include "app/media/filefacts.h"
#include "app/media/inputcheck.h"
#include "app/studio/inputshelf.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qsizetype longestName = 40;

QString nameOfAddress(const QString& address)
{
    const QUrl url(address);
    const QString file = url.fileName().left(longestName);
    return file.isEmpty() ? url.host() : u"%1 · %2"_s.arg(file, url.host());
}

} // namespace

QStringList webAddressesOf(const Request& request, const Catalogue& catalogue)
{
    QStringList all;
    if (request.inputs.isEmpty() && request.elements.isEmpty() && request.keyframes.isEmpty() &&
        request.settings.isEmpty())
        return all;
    for (const NamedSource& one : namedSources(request, catalogue.modelOrStandIn(request.model))) {
        if (isWebAddress(one.source) && !all.contains(one.source))
            all.append(one.source);
    }
    return all;
}

InputView viewOfAddress(const QString& source, const Result<AddressFacts>& facts)
{
    InputView view;
    view.name = nameOfAddress(source);
    if (!facts && facts.error().kind == ErrorKind::Refused) {
        view.state = InputView::State::Bad;
        view.problem = facts.error().detail;
        return view;
    }
    // If this computer is offline, nothing is known: the service may reach the address.
    view.state = InputView::State::Ready;
    if (facts)
        view.facts = {mediaKindOf(facts->type), {}, facts->bytes, -1, -1};
    return view;
}

/// The addresses of one request that are being tried.
class AddressTrial::Run : public QObject
{
public:
    Run(AddressTrial& trial, QObject* context, Told told)
        : QObject(&trial)
        , m_context(context)
        , m_told(std::move(told))
    {
    }

    void begin(const QList<NamedSource>& sources, AddressProbe& probe)
    {
        for (const NamedSource& one : sources) {
            if (isWebAddress(one.source))
                m_sources.append(one);
        }
        QStringList addresses;
        for (const NamedSource& one : std::as_const(m_sources)) {
            if (!addresses.contains(one.source))
                addresses.append(one.source);
        }
        m_open = static_cast<int>(addresses.size());
        if (m_open == 0)
            return QTimer::singleShot(0, this, [this] { finish(); });
        for (const QString& address : std::as_const(addresses)) {
            probe.probe(address, this, [this, address](const Result<AddressFacts>& facts) {
                m_answers.insert(address, facts);
                if (--m_open == 0)
                    QTimer::singleShot(0, this, [this] { finish(); });
            });
        }
    }

private:
    void finish()
    {
        Outcome outcome;
        for (const NamedSource& one : std::as_const(m_sources)) {
            const Result<AddressFacts> facts = m_answers.value(one.source, AddressFacts());
            const InputView view = viewOfAddress(one.source, facts);
            QString problem = view.problem;
            if (problem.isEmpty() && one.property)
                problem = checkMedia(*one.property, view.facts).value_or(QString());
            if (!problem.isEmpty())
                outcome.problems.append({one.field, -1, problem, one.key});
            else if (!facts)
                outcome.notes.append(tr("%1: %2 It is sent as it is: the service may reach it.",
                                        "an input, and why it could not be tried")
                                         .arg(one.key, facts.error().detail));
        }
        deleteLater();
        const Told told = std::exchange(m_told, {});
        if (told && m_context)
            told(outcome);
    }

    QPointer<QObject> m_context;
    Told m_told;
    QList<NamedSource> m_sources = {};
    QHash<QString, Result<AddressFacts>> m_answers = {};
    int m_open = 0;
};

AddressTrial::AddressTrial(QObject* parent)
    : QObject(parent)
{
}

AddressTrial::~AddressTrial() = default;

void AddressTrial::tryAll(const QList<NamedSource>& sources, QObject* context, const Told& told)
{
    if (!m_probe) {
        m_network = std::make_unique<QNetworkAccessManager>();
        m_probe = std::make_unique<AddressProbe>(*m_network);
    }
    (new Run(*this, context, told))->begin(sources, *m_probe);
}

} // namespace rushes
