target_sources(rushes_app PRIVATE
    base/error.cpp
    base/error.h
    base/lazyplugin.cpp
    base/lazyplugin.h
    base/log.cpp
    base/log.h
    base/onfinished.h
    base/partfile.cpp
    base/partfile.h
    base/result.h
    base/secret.cpp
    base/secret.h
    base/settings.cpp
    base/settings.h
    base/usd.cpp
    base/usd.h
)
