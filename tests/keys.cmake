rushes_test(tst_keybindings UI)
