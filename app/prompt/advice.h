#pragma once

#include "app/catalogue/validation.h"
#include "app/domain/request.h"

#include <functional>

namespace rushes {

/// A hint about a request that the service would accept: it is shown beside its field and blocks nothing.
/// Requests that would be refused are validate()'s task.
struct Advice
{
    QString id = {};       ///< of the rule, e.g. "moves"; stable, since hidden advice is stored by it
    QString title = {};    ///< one short sentence
    QString text = {};     ///< why, and what to do
    QString mendText = {}; ///< label of the fix; empty: there is none
    Field field = Field::Prompt;
    int shot = -1; ///< index of the shot for ShotPrompt, otherwise -1

    bool operator==(const Advice&) const = default;
};

/// The findings of all rules, in the order of the rules and the shots; for more than 50,000 characters of
/// text only that it is too long.
[[nodiscard]] QList<Advice> advise(const Request& request, const Model& model);

/// The request after the fix; unchanged where there is none. Afterwards the same advice is not given again.
[[nodiscard]] Request mended(const Request& request, const Advice& advice);

/// One row of the table of rules.
struct AdviceRule
{
    QString id = {};
    std::function<QList<Advice>(const Request&, const Model&)> find = {};
    std::function<Request(Request, const Advice&)> mend = {}; ///< may be empty
    bool isOfKling = false;                                   ///< applies to Kling's models only
};
[[nodiscard]] const QList<AdviceRule>& adviceRules();

} // namespace rushes
