# rushes_test(tst_…)
