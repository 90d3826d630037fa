#pragma once

#include "app/catalogue/catalogue.h"
#include "app/catalogue/model.h"
#include "app/cli/renderoptions.h"
#include "app/studio/inputsources.h"

#include <QList>

namespace rushes::cli {

/// The options of `rushes run`: values as they were typed, in order.
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

/// Parsed options, or the exit code with which parsing ended the command.
struct ParsedRun
{
    RunOptions options = {};
    std::optional<ExitCode> ended = {}; ///< help was printed, or an error
};

/// Prints errors on stderr and help on stdout.
[[nodiscard]] ParsedRun parseRun(const QStringList& arguments);

/// One problem of a given value.
struct GivenProblem
{
    QString key = {};
    QString text = {};
};

/// The request made from the options, and its problems.
struct GivenRequest
{
    Request request = {};
    QList<GivenProblem> problems = {}; ///< values that cannot be converted, or are no inputs of the model
    QStringList notes = {};            ///< about files that were changed for sending
    QList<NamedSource> addresses = {}; ///< that were given as files
};

/// Builds the request: values converted by the model's schema, files in the given order and copied into
/// `folder`, so that the take's inputs are kept. Values that are not given stay unset.
[[nodiscard]] GivenRequest requestOf(const RunOptions& options, const Model& model, const QString& folder);

} // namespace rushes::cli
