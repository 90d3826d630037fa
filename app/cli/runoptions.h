#pragma once

#include "app/catalogue/catalogue.h"
#include "app/catalogue/model.h"
#include "app/cli/renderoptions.h"
#include "app/studio/inputsources.h"

#include <QList>

namespace rushes::cli {

/// What somebody asked `rushes run` for: values as they were written, in their order.
struct RunOptions
{
    /// key=text
    struct Given
    {
        QString key = {};
        QString text = {};
    };

    QString model = {};
    QList<Given> values = {}; ///< --set
    QList<Given> files = {};  ///< --file: paths and addresses
    RenderOptions render = {};
};

/// Options, or how the command ended while they were read.
struct ParsedRun
{
    RunOptions options = {};
    std::optional<ExitCode> ended = {}; ///< there is nothing to do: help was asked for, or it makes no sense
};

/// Says on stderr what makes no sense, and help on stdout.
[[nodiscard]] ParsedRun parseRun(const QStringList& arguments);

/// One thing that is wrong with what was given, by the service's key.
struct GivenProblem
{
    QString key = {};
    QString text = {};
};

/// What came of what was given.
struct GivenRequest
{
    Request request = {};
    QList<GivenProblem> problems = {}; ///< what cannot be converted, or is no input of the model
    QStringList notes = {};            ///< of files that were changed so that they can be sent
    QList<NamedSource> addresses = {}; ///< that were given as files
};

/// The request that was asked for: values converted by the model's schema, files in the order given, kept in
/// `folder` so that their take says for ever what it was made of; what is not given is not set.
[[nodiscard]] GivenRequest requestOf(const RunOptions& options, const Model& model, const QString& folder);

} // namespace rushes::cli
