rushes_test(tst_worddiff)
rushes_test(tst_takedifferences)
rushes_test(tst_scenetakemodel)
rushes_test(tst_takeswindow UI)
