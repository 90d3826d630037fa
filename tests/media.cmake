rushes_test(tst_takefile)
rushes_test(tst_cleanmedia)
rushes_test(tst_film)
rushes_test(tst_filmexport)
rushes_test(tst_filmformats)
rushes_test(tst_oddtakes)
set_tests_properties(tst_oddtakes PROPERTIES TIMEOUT 900) # a hundred films are encoded
rushes_test(tst_filmplayback UI)
rushes_test(tst_filmview UI)

rushes_test(tst_exportcommand)
target_compile_definitions(tst_exportcommand PRIVATE RUSHES_BINARY="$<TARGET_FILE:rushes>")
add_dependencies(tst_exportcommand rushes)
