rushes_test(tst_settings)

# Until the timeline's arithmetic stands, a stand-in with what the clip's duration needs of it.
set(shell_edits)
if(NOT EXISTS ${CMAKE_SOURCE_DIR}/app/timeline/edits.cpp)
    set(shell_edits fakes/leastedits.cpp)
endif()
foreach(name tst_theme tst_errortext tst_promptpane tst_clippane tst_mainwindow)
    rushes_test(${name} UI SOURCES ${shell_edits})
endforeach()
