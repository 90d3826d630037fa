rushes_test(tst_request)
rushes_test(tst_project)
rushes_test(tst_token)
rushes_test(tst_onewindow)
