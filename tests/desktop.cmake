rushes_test(tst_desktop LIBRARIES Qt6::DBus SOURCES fakes/privatebus.h)
rushes_test(tst_nobus)
