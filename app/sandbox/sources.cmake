# What the program knows of the sandbox …
target_sources(rushes_app PRIVATE
    sandbox/sandbox.cpp
    sandbox/sandbox.h
    sandbox/sandboxoptions.h
)

# … and the sandbox, which is loaded when it is first wanted.
add_library(rushes_sandbox STATIC
    sandbox/animatic.cpp
    sandbox/animatic.h
    sandbox/animaticencoder.cpp
    sandbox/animaticencoder.h
    sandbox/animaticsound.cpp
    sandbox/animaticsound.h
    sandbox/cameramove.cpp
    sandbox/cameramove.h
    sandbox/citypainter.cpp
    sandbox/landpainter.cpp
    sandbox/loopbackconnections.cpp
    sandbox/loopbackconnections.h
    sandbox/loopbackhttp.cpp
    sandbox/loopbackhttp.h
    sandbox/lowerthird.cpp
    sandbox/lowerthird.h
    sandbox/palette.cpp
    sandbox/palette.h
    sandbox/peoplepainter.cpp
    sandbox/roompainter.cpp
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
    sandbox/scenery.cpp
    sandbox/scenery.h
    sandbox/seapainter.cpp
    sandbox/shotscript.cpp
    sandbox/shotscript.h
    sandbox/skypainter.cpp
    sandbox/stagedscene.cpp
    sandbox/stagedscene.h
    sandbox/tablepainter.cpp
    sandbox/weatherpainter.cpp
)
target_link_libraries(rushes_sandbox PUBLIC rushes_app PRIVATE PkgConfig::httplib)
target_precompile_headers(rushes_sandbox PRIVATE packages.h)
rushes_plugin(sandbox
    sandbox/sandboxplugin.cpp
    sandbox/sandboxplugin.h
)
target_link_libraries(rushes_plugin_sandbox PRIVATE rushes_sandbox)
