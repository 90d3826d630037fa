rushes_test(tst_film)
rushes_test(tst_filmexport)
rushes_test(tst_filmformats)
rushes_test(tst_filmview UI)
