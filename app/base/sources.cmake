target_sources(rushes_app PRIVATE
    base/error.cpp base/error.h base/latepart.cpp base/latepart.h base/log.cpp base/log.h base/partfile.cpp base/partfile.h base/result.h base/secret.cpp base/secret.h
    base/settings.cpp base/settings.h base/usd.cpp base/usd.h base/whendone.h)
