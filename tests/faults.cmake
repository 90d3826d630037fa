rushes_test(tst_chainkills LIBRARIES wire_fakes
    SOURCES faults/instantservice.cpp faults/instantservice.h faults/programtokill.cpp faults/programtokill.h)
rushes_test(tst_faultmatrix
    LIBRARIES wire_fakes
    SOURCES faults/faultcell.cpp faults/faultcell.h faults/faulttable.h faults/faultyservice.cpp
        faults/faultyservice.h faults/watchedapi.h)
rushes_test(tst_fulldisk LIBRARIES wire_fakes SOURCES faults/instantservice.cpp faults/instantservice.h)
rushes_test(tst_kills LIBRARIES wire_fakes
    SOURCES faults/instantservice.cpp faults/instantservice.h faults/programtokill.cpp faults/programtokill.h)
