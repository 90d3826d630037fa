rushes_test(tst_modelbrowser UI)
