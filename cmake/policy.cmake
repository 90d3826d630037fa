# One place for what holds for every target: language level, warnings, Qt's strict modes, sanitizers.
add_library(rushes_policy INTERFACE)

target_compile_features(rushes_policy INTERFACE cxx_std_20)
target_compile_definitions(rushes_policy INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_USE_QSTRINGBUILDER
    QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_WARN_DEPRECATED_UP_TO=0x060400)
target_compile_options(rushes_policy INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
    -Wimplicit-fallthrough -Wnull-dereference -Wformat=2 -Wdouble-promotion)
# Qt compares signals by address, across libraries: everything is position independent in the same way. The library's own
# calls don't go through its tables.
target_compile_options(rushes_policy INTERFACE -fPIC -fvisibility-inlines-hidden)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(rushes_policy INTERFACE -fno-semantic-interposition)
endif()
target_include_directories(rushes_policy INTERFACE ${CMAKE_SOURCE_DIR})

# Smaller code is read and placed faster: with CMake's -O3 the program's own was a quarter larger, and so was a window's memory.
# A target says otherwise in its property OPTIMIZATION.
set(optimization $<TARGET_PROPERTY:OPTIMIZATION>)
target_compile_options(rushes_policy INTERFACE $<$<CONFIG:Release>:$<IF:$<BOOL:${optimization}>,${optimization},-O2>>)

# With optimisation GCC 12 inlines QPointer's data(), which can be null, or an optional's value, and doubts the use right behind
# the check, too: all that it says of a release build are such cases.
target_compile_options(rushes_policy INTERFACE
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<NOT:$<CONFIG:Debug>>>:-Wno-null-dereference -Wno-maybe-uninitialized>)

if(RUSHES_WERROR)
    target_compile_options(rushes_policy INTERFACE -Werror)
endif()
if(RUSHES_SANITIZE)
    target_compile_options(rushes_policy INTERFACE -fsanitize=${RUSHES_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(rushes_policy INTERFACE -fsanitize=${RUSHES_SANITIZE})
    if(RUSHES_SANITIZE MATCHES "undefined")
        target_compile_options(rushes_policy INTERFACE -fno-sanitize-recover=undefined)
    endif()
    # GCC 12 reports false positives of these warnings in instrumented code.
    target_compile_options(rushes_policy INTERFACE
        $<$<CXX_COMPILER_ID:GNU>:-Wno-null-dereference> $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
if(RUSHES_COVERAGE)
    target_compile_options(rushes_policy INTERFACE --coverage)
    target_link_options(rushes_policy INTERFACE --coverage)
endif()

find_program(MOLD mold)
if(MOLD)
    target_link_options(rushes_policy INTERFACE -fuse-ld=mold)
endif()
