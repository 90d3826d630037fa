rushes_test(tst_jobqueue)
rushes_test(tst_jobqueuerandom)
rushes_test(tst_jobmodel)
rushes_test(tst_projectfile)
