#pragma once

#include "app/domain/request.h"

namespace rushes {

enum class AdviceRule {
    NegativePromptMayBeIgnored, ///< upstream may ignore the negative prompt where there are shots
    LongPrompt,
    LongNegativePrompt,
    LongShotPrompt,
};

/// Something that draws a word of advice but no refusal: the request is sent all the same.
struct Advice
{
    AdviceRule rule = AdviceRule::LongPrompt;
    int shot = -1;       ///< index of the shot it is about, else -1
    QString title = {};  ///< one sentence
    QString text = {};   ///< what can be done
    QString action = {}; ///< label of what mended() does; empty: it has to be done by hand

    bool operator==(const Advice&) const = default;
};

/// All advice, in the order of the rules' table; nothing for an unknown model.
[[nodiscard]] QList<Advice> adviceFor(const Request& request,
                                      const Catalogue& catalogue = Catalogue::builtIn());

/// The request with the advice followed; unchanged where there is no action.
[[nodiscard]] Request mended(const Request& request, const Advice& advice);

/// Characters as a person counts them, not UTF-16 units: what the catalogue's advice limits.
[[nodiscard]] int characterCount(const QString& text);

} // namespace rushes
