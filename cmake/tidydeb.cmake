# After cpack: CPack lets every package with a library in a folder under /usr/lib call ldconfig. Ours is in a folder of its
# own, where ldconfig never looks: the scripts are taken out. dpkg-deb writes the same bytes for the same files.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
    return()
endif()
foreach(deb ${CPACK_PACKAGE_FILES})
    set(tree ${deb}.tree)
    file(REMOVE_RECURSE ${tree})
    execute_process(COMMAND dpkg-deb --raw-extract ${deb} ${tree} COMMAND_ERROR_IS_FATAL ANY)
    file(REMOVE ${tree}/DEBIAN/postinst ${tree}/DEBIAN/postrm)
    execute_process(COMMAND dpkg-deb --root-owner-group --build ${tree} ${deb} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
    file(REMOVE_RECURSE ${tree})
endforeach()
