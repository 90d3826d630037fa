rushes_test(tst_sandboxschema LIBRARIES rushes_sandbox)
rushes_test(tst_sandboxcatalogue LIBRARIES rushes_sandbox)
rushes_test(tst_shotscript LIBRARIES rushes_sandbox)
rushes_test(tst_sandboxservice LIBRARIES rushes_sandbox)
rushes_test(tst_sandboxserver LIBRARIES rushes_sandbox PkgConfig::httplib)
rushes_test(tst_childprocess LIBRARIES rushes_sandbox)
rushes_test(tst_sandboxdoors LIBRARIES rushes_sandbox PkgConfig::httplib)

# Run by hand: how fast animatics are made, and stills of many prompts to look at.
qt_add_executable(bench_render bench/bench_render.cpp)
target_link_libraries(bench_render PRIVATE rushes_policy rushes_sandbox)
