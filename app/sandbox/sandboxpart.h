#pragma once

#include "app/sandbox/sandbox.h"

namespace rushes {

/// The library's entrance.
class SandboxLibrary : public QObject, public SandboxPart
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.rushes.SandboxPart")
    Q_INTERFACES(rushes::SandboxPart)

public:
    [[nodiscard]] std::unique_ptr<Sandbox> make(const QString& folder,
                                                const SandboxOptions& options) const override;
};

} // namespace rushes
