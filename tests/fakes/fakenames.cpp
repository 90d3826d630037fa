// Loaded before a program's own libraries: names that FAKE_NAMES knows lead where it says
// ("a.example=10.0.0.2,1.1.1.1;b.example="; one without an address leads nowhere), every other one where it
// does.
#include <algorithm>
#include <cstdlib>
#include <dlfcn.h>
#include <netdb.h>
#include <string>

namespace {

using LookUp = int (*)(const char*, const char*, const addrinfo*, addrinfo**);

LookUp realLookUp()
{
    static const auto real = reinterpret_cast<LookUp>(dlsym(RTLD_NEXT, "getaddrinfo"));
    return real;
}

/// Where the name is known: its addresses, or none.
bool find(const std::string& name, std::string& addresses)
{
    const char* table = std::getenv("FAKE_NAMES");
    const std::string all = ';' + std::string(table ? table : "") + ';';
    const std::size_t at = all.find(';' + name + '=');
    if (at == std::string::npos)
        return false;
    const std::size_t from = at + name.size() + 2;
    addresses = all.substr(from, all.find(';', from) - from);
    return true;
}

} // namespace

extern "C" int getaddrinfo(const char* node, const char* service, const addrinfo* hints, addrinfo** found)
{
    std::string addresses;
    if (!node || !find(node, addresses))
        return realLookUp()(node, service, hints, found);
    *found = nullptr;
    addrinfo** end = found;
    for (std::size_t from = 0; from < addresses.size();) {
        const std::size_t comma = std::min(addresses.find(',', from), addresses.size());
        addrinfo numeric = {};
        numeric.ai_flags = AI_NUMERICHOST;
        numeric.ai_socktype = hints ? hints->ai_socktype : 0;
        if (realLookUp()(addresses.substr(from, comma - from).c_str(), service, &numeric, end) != 0)
            return EAI_FAIL;
        while (*end)
            end = &(*end)->ai_next;
        from = comma + 1;
    }
    return *found ? 0 : EAI_NONAME;
}
