#include "app/api/publicaddress.h"

#include "app/api/address.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PublicAddress)
};

struct Network
{
    quint32 address = 0;
    int bits = 0;
};

/// IANA's special-purpose registry of IPv4 (RFC 6890 and later): the networks that are not globally
/// reachable.
constexpr std::array<Network, 16> specialIpv4{{
    {0x00000000, 8},  // this network
    {0x0a000000, 8},  // private
    {0x64400000, 10}, // shared with a provider
    {0x7f000000, 8},  // loopback
    {0xa9fe0000, 16}, // link-local
    {0xac100000, 12}, // private
    {0xc0000000, 24}, // protocols
    {0xc0000200, 24}, // documentation
    {0xc0586300, 24}, // 6to4 relays
    {0xc0a80000, 16}, // private
    {0xc6120000, 15}, // benchmarks
    {0xc6336400, 24}, // documentation
    {0xcb007100, 24}, // documentation
    {0xe0000000, 4},  // multicast
    {0xf0000000, 4},  // reserved, broadcast
    {0xffffffff, 32},
}};

bool isPublicIpv4(quint32 address)
{
    for (const Network& network : specialIpv4) {
        const quint32 mask = network.bits == 32 ? 0xffffffffu : ~(0xffffffffu >> network.bits);
        if ((address & mask) == network.address)
            return false;
    }
    return true;
}

quint32 ipv4At(const Q_IPV6ADDR& bytes, int at)
{
    return (quint32(bytes[at]) << 24) | (quint32(bytes[at + 1]) << 16) | (quint32(bytes[at + 2]) << 8) |
           quint32(bytes[at + 3]);
}

bool startsWith(const Q_IPV6ADDR& bytes, std::initializer_list<quint8> head)
{
    int at = 0;
    for (const quint8 byte : head) {
        if (bytes[at++] != byte)
            return false;
    }
    return true;
}

bool isPublicIpv6(const Q_IPV6ADDR& bytes)
{
    if (startsWith(bytes, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff})) // an IPv4 address in IPv6
        return isPublicIpv4(ipv4At(bytes, 12));
    if (startsWith(bytes, {0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0})) // NAT64
        return isPublicIpv4(ipv4At(bytes, 12));
    if ((bytes[0] & 0xe0) != 0x20) // allocated global unicast is 2000::/3
        return false;
    if (startsWith(bytes, {0x20, 0x01}) && bytes[2] < 2) // 2001::/23, protocols: Teredo, ORCHID
        return false;
    if (startsWith(bytes, {0x20, 0x01, 0x0d, 0xb8})) // documentation
        return false;
    if (startsWith(bytes, {0x20, 0x02})) // 6to4: the IPv4 address inside decides
        return isPublicIpv4(ipv4At(bytes, 2));
    return !(startsWith(bytes, {0x3f, 0xff}) && (bytes[2] & 0xf0) == 0); // documentation
}

bool isLocalName(const QString& host)
{
    for (const QString& ending :
         {u"localhost"_s, u"local"_s, u"internal"_s, u"intranet"_s, u"lan"_s, u"home"_s, u"corp"_s,
          u"localdomain"_s, u"home.arpa"_s, u"test"_s, u"invalid"_s, u"onion"_s}) {
        if (host == ending || host.endsWith(u'.' + ending))
            return true;
    }
    return !host.contains(u'.');
}

tl::unexpected<Error> refused(const QString& why)
{
    return failure(ErrorKind::Refused, why);
}

} // namespace

bool isPublic(const QHostAddress& address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return isPublicIpv4(address.toIPv4Address());
    return address.protocol() == QAbstractSocket::IPv6Protocol && isPublicIpv6(address.toIPv6Address());
}

Result<QUrl> publicAddress(const QString& text)
{
    const QString trimmed = text.trimmed();
    const QUrl url = exactAddress(trimmed);
    if (trimmed.startsWith("http://"_L1, Qt::CaseInsensitive))
        return refused(Words::tr("The address must begin with https://."));
    if (url.isEmpty() || !url.isValid() || !trimmed.startsWith("https://"_L1, Qt::CaseInsensitive))
        return refused(Words::tr("This is no address of a file. It begins with https://."));
    if (!url.userInfo().isEmpty())
        return refused(Words::tr("The address has a name or a password in it. Use a public one."));
    QString host = url.host(QUrl::FullyEncoded).toLower();
    while (host.endsWith(u'.'))
        host.chop(1);
    const QString bare = host.startsWith(u'[') && host.endsWith(u']') ? host.mid(1, host.size() - 2) : host;
    QHostAddress number;
    const bool isNumber = number.setAddress(bare.section(u'%', 0, 0));
    if (host.isEmpty() || (isNumber ? !isPublic(number) || bare.contains(u'%') : isLocalName(host)))
        return refused(
            Words::tr("“%1” is on this computer or in its own network: the service cannot fetch it. "
                      "Choose the file itself.")
                .arg(host));
    return url;
}

} // namespace rushes
