#pragma once

#include <QStringList>

namespace rushes::cli {

/// `rushes import FILE|- [-o OUT.rushes] [--json]`: reads the requests in a text as the window does and
/// prints them as JSON on stdout: {"requests":[{"model","input","problems":[{"field","text"}]}],"notes":[…]},
/// or, with exit code 65, {"error","detail","text"}. With -o writes them as a project's scenes. Sends
/// nothing.
int importRequests(const QStringList& arguments);

} // namespace rushes::cli
