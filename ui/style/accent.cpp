#include "ui/style/accent.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

const QList<Accent>& accents()
{
    static const QList<Accent> all = {
        {u"amber"_s, 0xf0a13c, 0x1d1406, 0x9e5a00, 0xffffff},
        {u"blue"_s, 0x79aef2, 0x07162a, 0x1f60b8, 0xffffff},
        {u"teal"_s, 0x4fc4c4, 0x04201f, 0x0f6b6d, 0xffffff},
        {u"violet"_s, 0xb7a0f0, 0x170f2b, 0x6a46b8, 0xffffff},
        {u"grey"_s, 0xc9ccd3, 0x17181b, 0x4a4e57, 0xffffff},
    };
    return all;
}

Theme withAccent(Theme theme, const QString& id)
{
    const QList<Accent>& all = accents();
    auto found = std::find_if(all.begin(), all.end(), [&](const Accent& one) { return one.id == id; });
    if (found == all.end())
        found = all.begin();
    theme.accent = theme.dark ? found->dark : found->light;
    theme.onAccent = theme.dark ? found->onDark : found->onLight;
    return theme;
}

} // namespace rushes
