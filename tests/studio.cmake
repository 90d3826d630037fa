rushes_test(tst_studio LIBRARIES wire_fakes)
