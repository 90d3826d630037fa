rushes_test(tst_shotscript LIBRARIES rushes_animatic)

# Run by hand: how fast animatics are made, and stills of many prompts to look at.
qt_add_executable(bench_render bench/bench_render.cpp)
target_link_libraries(bench_render PRIVATE rushes_policy rushes_animatic)
