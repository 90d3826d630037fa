rushes_test(tst_modelbrowser UI)
rushes_test(tst_oddmodels UI PROGRAM TIMEOUT 600 LIBRARIES wire_fakes)
