rushes_test(tst_models LIBRARIES wire_fakes)
rushes_test(tst_prices UI)
rushes_test(tst_schema)
rushes_test(tst_storedrequest)
