rushes_test(tst_amountfield UI)
rushes_test(tst_preferences UI)
rushes_test(tst_servicesdialog UI)
rushes_test(tst_spendingchart UI)
