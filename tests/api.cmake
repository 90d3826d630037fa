add_library(wire_fakes STATIC
    fakes/ruledservice.cpp
    fakes/ruledservice.h
    fakes/tcpproxy.cpp
    fakes/tcpproxy.h
    fakes/wireserver.cpp
    fakes/wireserver.h)
target_include_directories(wire_fakes PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/fakes)
target_link_libraries(wire_fakes PUBLIC rushes_policy Qt6::Core Qt6::Network)

rushes_test(tst_address)
rushes_test(tst_apiparse)
rushes_test(tst_carelessanswers)
rushes_test(tst_download LIBRARIES wire_fakes)
rushes_test(tst_filekind)
rushes_test(tst_httpaccess LIBRARIES wire_fakes)
rushes_test(tst_httpvideoapi LIBRARIES wire_fakes)
rushes_test(tst_log)
rushes_test(tst_onepost LIBRARIES wire_fakes)
rushes_test(tst_partfile)
rushes_test(tst_publicaddress)
