rushes_test(tst_commandpalette UI)
rushes_test(tst_commandwindow UI)
