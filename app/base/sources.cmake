target_sources(rushes_app PRIVATE
    base/error.cpp base/error.h base/result.h base/secret.h base/settings.cpp base/settings.h base/usd.cpp base/usd.h)
