#pragma once

#include "app/sandbox/sandbox.h"

namespace rushes {

/// The plugin's root object.
class SandboxPlugin : public QObject, public SandboxPluginInterface
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.rushes.SandboxPluginInterface")
    Q_INTERFACES(rushes::SandboxPluginInterface)

public:
    [[nodiscard]] std::unique_ptr<Sandbox> make(const QString& folder,
                                                const SandboxOptions& options) const override;
};

} // namespace rushes
