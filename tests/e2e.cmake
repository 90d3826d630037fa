rushes_test(tst_render)
target_compile_definitions(tst_render PRIVATE
    RUSHES_BINARY="$<TARGET_FILE:rushes>" EXAMPLES="${CMAKE_SOURCE_DIR}/resources/examples")
add_dependencies(tst_render rushes)
set_tests_properties(tst_render PROPERTIES TIMEOUT 900)

rushes_test(tst_importcommand)
target_compile_definitions(tst_importcommand PRIVATE RUSHES_BINARY="$<TARGET_FILE:rushes>")
add_dependencies(tst_importcommand rushes)

rushes_test(tst_maincontroller UI)
rushes_test(tst_filmwindow UI)
rushes_test(tst_queuewindow UI)
rushes_test(tst_writing UI)
rushes_test(tst_unstored UI)
rushes_test(tst_spending UI LIBRARIES wire_fakes)
rushes_test(tst_spendingwindow UI LIBRARIES wire_fakes)
rushes_test(tst_prices UI)
rushes_test(tst_servicetrouble UI LIBRARIES wire_fakes)

rushes_test(tst_undercap UI)
target_compile_definitions(tst_undercap PRIVATE RUSHES_BINARY="$<TARGET_FILE:rushes>")
add_dependencies(tst_undercap rushes)
set_tests_properties(tst_undercap PROPERTIES TIMEOUT 600)

rushes_test(tst_secrets)
target_compile_definitions(tst_secrets PRIVATE RUSHES_BINARY="$<TARGET_FILE:rushes>")
add_dependencies(tst_secrets rushes)
set_tests_properties(tst_secrets PROPERTIES TIMEOUT 600)

rushes_test(tst_renderends LIBRARIES wire_fakes)
target_compile_definitions(tst_renderends PRIVATE RUSHES_BINARY="$<TARGET_FILE:rushes>")
add_dependencies(tst_renderends rushes)
set_tests_properties(tst_renderends PROPERTIES TIMEOUT 900)

rushes_test(tst_servicecases LIBRARIES wire_fakes)
target_compile_definitions(tst_servicecases PRIVATE RUSHES_BINARY="$<TARGET_FILE:rushes>")
add_dependencies(tst_servicecases rushes)
set_tests_properties(tst_servicecases PROPERTIES TIMEOUT 900)

rushes_test(tst_run LIBRARIES wire_fakes)
target_compile_definitions(tst_run PRIVATE RUSHES_BINARY="$<TARGET_FILE:rushes>")
add_dependencies(tst_run rushes)
set_tests_properties(tst_run PROPERTIES TIMEOUT 900)
