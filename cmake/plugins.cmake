# What stands beside the program's own folder, in the build tree as where it is installed: the library that program and
# plugins share, and the plugins, which are loaded when they are first wanted (app/base/lazyplugin.h). What is loaded when is one list:
# ui/shell/afterstart.cpp.
include(GNUInstallDirs)
set(RUSHES_PLUGINS ${CMAKE_INSTALL_LIBDIR}/rushes)
target_compile_definitions(rushes_policy INTERFACE RUSHES_PLUGINS="../${RUSHES_PLUGINS}")

# Everything that loads plugins depends on this.
add_custom_target(rushes_plugins)

#   rushes_plugin(name source …)
function(rushes_plugin name)
    add_library(rushes_plugin_${name} MODULE ${ARGN})
    set_target_properties(rushes_plugin_${name} PROPERTIES
        PREFIX "" OUTPUT_NAME rushes_${name} LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/${RUSHES_PLUGINS}
        INSTALL_RPATH "$ORIGIN")
    target_link_libraries(rushes_plugin_${name} PRIVATE rushes_policy)
    add_dependencies(rushes_plugins rushes_plugin_${name})
    install(TARGETS rushes_plugin_${name} LIBRARY DESTINATION ${RUSHES_PLUGINS})
endfunction()
