#pragma once

#include <QStringList>

namespace rushes::cli {

/// `rushes run MODEL`: one request without a project, through the same queue, caps and records as `rushes
/// render`. Problems are reported by the service's keys before anything is sent.
int runModel(const QStringList& arguments);

} // namespace rushes::cli
