rushes_test(tst_chainwindow UI)
rushes_test(tst_stillwindow UI)
rushes_test(tst_takeswindow UI)
