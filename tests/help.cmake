rushes_test(tst_manual UI)
