# What is installed, and the packages that are made of it: `cpack -G DEB` in the release build.
set(RUSHES_RELEASE_DATE "2026-11-28") # of PROJECT_VERSION, as the metainfo has it

if(TARGET rushes)
    set_target_properties(rushes PROPERTIES INSTALL_RPATH "$ORIGIN/../${RUSHES_PLUGINS}")
    install(TARGETS rushes RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()

# Icons: the drawing, its symbolic form, and pictures in the sizes that desktops ask for
set(icon_sizes 16 22 24 32 48 64 128 256 512)
list(TRANSFORM icon_sizes REPLACE "(.+)" "${CMAKE_BINARY_DIR}/appicons/\\1.png" OUTPUT_VARIABLE icon_pictures)
add_executable(drawappicon packaging/drawappicon.cpp)
target_link_libraries(drawappicon PRIVATE rushes_policy Qt6::Svg)
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/appicons)
add_custom_command(OUTPUT ${icon_pictures} DEPENDS drawappicon resources/rushes.svg
    COMMAND drawappicon ${CMAKE_SOURCE_DIR}/resources/rushes.svg ${CMAKE_BINARY_DIR}/appicons ${icon_sizes})
add_custom_target(appicons ALL DEPENDS ${icon_pictures})
foreach(size ${icon_sizes})
    install(FILES ${CMAKE_BINARY_DIR}/appicons/${size}.png
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps RENAME rushes.png)
endforeach()
install(FILES resources/rushes.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES resources/rushes-symbolic.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/symbolic/apps)

# What the desktop and the shells know of the program
install(FILES packaging/rushes.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/rushes.thumbnailer DESTINATION ${CMAKE_INSTALL_DATADIR}/thumbnailers)
install(FILES packaging/rushes.metainfo.xml
    DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo RENAME io.github.rushes.Rushes.metainfo.xml)
install(FILES packaging/rushes.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME rushes.xml)
install(FILES resources/examples/tuscany.rushes DESTINATION ${CMAKE_INSTALL_DATADIR}/rushes/examples)
install(FILES packaging/completions/rushes.bash
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME rushes)
install(FILES packaging/completions/rushes.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _rushes)
install(FILES packaging/completions/rushes.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

# Manual page, copyright and changelogs, as Debian wants them: compressed, and twice the same bytes
execute_process(COMMAND date -u -d ${RUSHES_RELEASE_DATE} "+%a, %d %b %Y %H:%M:%S +0000"
    OUTPUT_VARIABLE RUSHES_RELEASE_RFC2822 OUTPUT_STRIP_TRAILING_WHITESPACE)
configure_file(packaging/changelog.debian ${CMAKE_BINARY_DIR}/doc/changelog.Debian @ONLY)
configure_file(packaging/rushes.1 ${CMAKE_BINARY_DIR}/doc/rushes.1 @ONLY)
configure_file(CHANGELOG.md ${CMAKE_BINARY_DIR}/doc/changelog COPYONLY)
set(compressed "")
foreach(page changelog changelog.Debian rushes.1)
    add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/doc/${page}.gz DEPENDS ${CMAKE_BINARY_DIR}/doc/${page}
        COMMAND gzip -9nkf ${CMAKE_BINARY_DIR}/doc/${page})
    list(APPEND compressed ${CMAKE_BINARY_DIR}/doc/${page}.gz)
endforeach()
add_custom_target(pages ALL DEPENDS ${compressed})
install(FILES ${CMAKE_BINARY_DIR}/doc/changelog.gz ${CMAKE_BINARY_DIR}/doc/changelog.Debian.gz packaging/copyright
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/rushes)
install(FILES ${CMAKE_BINARY_DIR}/doc/rushes.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)

set(CPACK_PACKAGE_NAME rushes)
set(CPACK_PACKAGE_VENDOR "The Rushes authors")
set(CPACK_PACKAGE_CONTACT "The Rushes authors <authors@rushes.github.io>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "studio for AI film: prompts, shots, takes and cuts")
set(CPACK_PACKAGE_DESCRIPTION
    "Write a prompt, lay its shots out on a timeline with the mouse, see the
price, generate with the models of RunComfy, watch and compare the takes and
cut them into a film, in one window. A queue that survives a restart and never
pays twice; a built-in sandbox renders animatics, free and without an account.")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_SET_DESTDIR OFF)

set(CPACK_GENERATOR DEB)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION video)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_POST_BUILD_SCRIPTS ${CMAKE_SOURCE_DIR}/cmake/tidydeb.cmake)
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "ffmpeg, libqt6sql6-sqlite, qt6-translations-l10n, qt6-qpa-plugins, gstreamer1.0-plugins-base, gstreamer1.0-plugins-good, gstreamer1.0-libav, libsecret-1-0")
# Debian 12 has Qt's reader of SVG icons in libqt6svg6, which the program links.
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    string(APPEND CPACK_DEBIAN_PACKAGE_DEPENDS ", qt6-svg-plugins")
endif()
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "qt6-image-formats-plugins, fonts-inter, fonts-noto-cjk, fonts-noto-color-emoji, hunspell-en-us, qt6-wayland, gnome-keyring | kwalletmanager")

# Windows and macOS: configured, never tried.
set(CPACK_NSIS_DISPLAY_NAME "Rushes")
set(CPACK_NSIS_PACKAGE_NAME "Rushes")
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\\\rushes.exe")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_DMG_VOLUME_NAME "Rushes")
if(WIN32)
    set(CPACK_GENERATOR NSIS)
elseif(APPLE)
    set(CPACK_GENERATOR DragNDrop)
endif()
include(CPack)
