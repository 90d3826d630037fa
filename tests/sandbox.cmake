rushes_test(tst_sandboxschema)
rushes_test(tst_shotscript)
rushes_test(tst_sandboxservice)
rushes_test(tst_sandboxserver LIBRARIES PkgConfig::httplib)

# Run by hand: how fast animatics are made, and stills of many prompts to look at.
qt_add_executable(bench_render bench/bench_render.cpp)
target_link_libraries(bench_render PRIVATE rushes_policy rushes_app)
