rushes_test(tst_edits)
rushes_test(tst_document)
rushes_test(tst_timelinemodel)
