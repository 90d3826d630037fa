target_sources(rushes_app PRIVATE
    api/address.cpp
    api/address.h
    api/apierror.cpp
    api/apierror.h
    api/apiparse.cpp
    api/apiparse.h
    api/download.cpp
    api/download.h
    api/httpcall.cpp
    api/httpcall.h
    api/httpvideoapi.cpp
    api/httpvideoapi.h
    api/outputs.cpp
    api/outputs.h
    api/unrepeatablebody.h
    api/videoapi.h
)
