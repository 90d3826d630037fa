# Parts of the program that are loaded when they are first wanted (app/base/latepart.h), in a folder beside the
# program's own, in the build tree as where it is installed.
include(GNUInstallDirs)
set(RUSHES_PARTS ${CMAKE_INSTALL_LIBDIR}/rushes)
target_compile_definitions(rushes_policy INTERFACE RUSHES_PARTS="../${RUSHES_PARTS}")

# Everything that loads parts depends on this.
add_custom_target(rushes_parts)

#   rushes_part(name source …)
function(rushes_part name)
    add_library(rushes_part_${name} MODULE ${ARGN})
    set_target_properties(rushes_part_${name} PROPERTIES
        PREFIX "" OUTPUT_NAME rushes_${name} LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/${RUSHES_PARTS})
    target_link_libraries(rushes_part_${name} PRIVATE rushes_policy)
    add_dependencies(rushes_parts rushes_part_${name})
    install(TARGETS rushes_part_${name} LIBRARY DESTINATION ${RUSHES_PARTS})
endfunction()
