rushes_test(tst_takefile)
rushes_test(tst_film)
rushes_test(tst_filmexport)
rushes_test(tst_filmformats)

rushes_test(tst_exportcommand)
target_compile_definitions(tst_exportcommand PRIVATE RUSHES_BINARY="$<TARGET_FILE:rushes>")
add_dependencies(tst_exportcommand rushes)
