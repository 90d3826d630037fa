#pragma once

#include "app/catalogue/validation.h"
#include "app/domain/request.h"

#include <functional>

namespace rushes {

/// Something worth knowing about a request that the service would accept all the same: it stands beside its
/// field and never in the way. What would be refused is validate()'s business.
struct Advice
{
    QString id = {};       ///< of the rule, e.g. "moves"; stable, so that the user can hide it
    QString title = {};    ///< one short sentence
    QString text = {};     ///< why, and what to do
    QString mendText = {}; ///< label of the mend; empty: there is none
    Field field = Field::Prompt;
    int shot = -1; ///< index for ShotPrompt, else -1

    bool operator==(const Advice&) const = default;
};

/// Every rule's findings, in the rules' order and then the shots'; beyond 50,000 characters of text only that
/// it is too long.
[[nodiscard]] QList<Advice> advise(const Request& request, const Model& model);

/// The request after the mend; unchanged where there is none. What was mended is not advised again.
[[nodiscard]] Request mended(const Request& request, const Advice& advice);

/// One row of the table.
struct AdviceRule
{
    QString id = {};
    std::function<QList<Advice>(const Request&, const Model&)> find = {};
    std::function<Request(Request, const Advice&)> mend = {}; ///< may be empty
    bool isOfKling = false;                                   ///< what it says holds for Kling's models alone
};
[[nodiscard]] const QList<AdviceRule>& adviceRules();

} // namespace rushes
