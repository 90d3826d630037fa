#include "app/sandbox/sandbox.h"

#include "app/base/lazyplugin.h"

using namespace Qt::StringLiterals;

namespace rushes {

Result<std::unique_ptr<Sandbox>> makeSandbox(const QString& folder, const SandboxOptions& options)
{
    const Result<QObject*> part = lazyPlugin(u"sandbox"_s);
    if (!part)
        return failure(part.error());
    const auto* maker = qobject_cast<SandboxPluginInterface*>(*part);
    if (!maker)
        return failure(ErrorKind::Internal, u"rushes_sandbox"_s);
    return maker->make(folder, options);
}

} // namespace rushes
