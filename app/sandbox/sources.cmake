# What the program knows of the sandbox …
target_sources(rushes_app PRIVATE
    sandbox/sandbox.cpp
    sandbox/sandbox.h
    sandbox/sandboxoptions.h
)

# … and the sandbox, which is loaded when it is first wanted.
add_library(rushes_sandbox STATIC
    sandbox/loopbackconnections.cpp
    sandbox/loopbackconnections.h
    sandbox/loopbackhttp.cpp
    sandbox/loopbackhttp.h
    sandbox/sandboxfaults.cpp
    sandbox/sandboxfaults.h
    sandbox/sandboxpictures.cpp
    sandbox/sandboxpictures.h
    sandbox/sandboxplan.cpp
    sandbox/sandboxplan.h
    sandbox/sandboxschema.cpp
    sandbox/sandboxschema.h
    sandbox/sandboxserver.cpp
    sandbox/sandboxserver.h
    sandbox/sandboxservice.cpp
    sandbox/sandboxservice.h
    sandbox/sandboxstore.cpp
    sandbox/sandboxstore.h
    sandbox/sandboxworker.cpp
    sandbox/sandboxworker.h
)
target_link_libraries(rushes_sandbox PUBLIC rushes_app rushes_animatic PRIVATE PkgConfig::httplib)
target_precompile_headers(rushes_sandbox PRIVATE packages.h)
rushes_plugin(sandbox
    sandbox/sandboxplugin.cpp
    sandbox/sandboxplugin.h
)
target_link_libraries(rushes_plugin_sandbox PRIVATE rushes_sandbox)
