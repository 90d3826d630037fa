rushes_test(tst_cleanmedia)
rushes_test(tst_oddtakes)
rushes_test(tst_takefile)
