# The layers of Waymark as CMake functions: every flag stands here and nowhere else.
#
#   waymark_add_layer(NAME ...)   a static library of one level, with the strict flags
#   waymark_add_test(NAME ...)    one QtTest executable, registered with ctest under its labels

set(WAYMARK_WARNINGS
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Woverloaded-virtual -Wswitch)
set(WAYMARK_QT_STRICT
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # The sloppiness is what ccache asks for before it caches anything that uses a precompiled header.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()

set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

function(waymark_flags target)
  target_compile_options(${target} PRIVATE ${WAYMARK_WARNINGS}
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
    $<$<BOOL:${WAYMARK_WERROR}>:-Werror>)
  target_compile_definitions(${target} PRIVATE ${WAYMARK_QT_STRICT})
  if(WAYMARK_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${WAYMARK_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${WAYMARK_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
      # g++ 12 loses track of std::variant under the instrumentation and warns of its own doing.
      target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
    endif()
  endif()
  if(WAYMARK_BUILD_FUZZERS)
    # Coverage for libFuzzer; its main() comes only with the fuzzers themselves.
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
endfunction()

# waymark_add_layer(NAME LINKS public... PRIVATE_LINKS private...)
# Sources are added by the folders with target_sources(); includes are "folder/file.h" from the
# layer's root (models/ or views/), so that an include shows its level.
function(waymark_add_layer name)
  cmake_parse_arguments(ARG "" "ROOT" "LINKS;PRIVATE_LINKS;PCH" ${ARGN})
  add_library(${name} STATIC)
  waymark_flags(${name})
  target_include_directories(${name} PUBLIC ${ARG_ROOT})
  target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
  if(ARG_PCH)
    target_precompile_headers(${name} PRIVATE ${ARG_PCH})
  endif()
endfunction()

# waymark_add_test(tst_name [GUI] SOURCES ... LINKS ... LABELS ... [TIMEOUT s])
# Tests without GUI share one precompiled header (it takes longer than most tests to compile).
function(waymark_add_test name)
  cmake_parse_arguments(ARG "GUI" "TIMEOUT" "SOURCES;LINKS;LABELS" ${ARGN})
  if(NOT ARG_SOURCES)
    set(ARG_SOURCES ${name}.cpp)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set(patience)
  if(WAYMARK_SANITIZE) # several times slower, and Qt Test would end a function after five minutes
    math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 10")
    set(patience "QTEST_FUNCTION_TIMEOUT=1800000;TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/tsan.supp;")
  endif()
  add_executable(${name} ${ARG_SOURCES})
  waymark_flags(${name})
  target_link_libraries(${name} PRIVATE waymark_test_support ${ARG_LINKS})
  if(ARG_GUI)
    target_link_libraries(${name} PRIVATE Qt6::Widgets)
    target_precompile_headers(${name} PRIVATE <QtTest> <QtWidgets>)
  else()
    target_precompile_headers(${name} REUSE_FROM waymark_test_pch)
  endif()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "${patience}QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;WAYMARK_SHARED=${WAYMARK_SHARED_DIR};XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/test-config")
endfunction()

# The examples beside the checkout; tests that need them say so and skip when they are absent.
get_filename_component(WAYMARK_SHARED_DIR ${CMAKE_SOURCE_DIR}/../shared ABSOLUTE)
