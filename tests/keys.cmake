rushes_test(tst_keybindings UI)
rushes_test(tst_presets UI)
