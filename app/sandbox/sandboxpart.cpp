#include "app/sandbox/sandboxserver.h"

namespace rushes {

/// The library's entrance.
class SandboxLibrary : public QObject, public SandboxPart
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "io.github.rushes.SandboxPart")
    Q_INTERFACES(rushes::SandboxPart)

public:
    [[nodiscard]] std::unique_ptr<Sandbox> make(const QString& folder,
                                                const SandboxOptions& options) const override
    {
        return std::make_unique<SandboxServer>(folder, options);
    }
};

} // namespace rushes

#include "sandboxpart.moc"
