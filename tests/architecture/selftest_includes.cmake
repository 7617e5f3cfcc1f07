# SPDX-License-Identifier: GPL-3.0-or-later
# The include check must find every break planted in fixture/tree, each at its line, and nothing
# else there: fixture/expected.txt.  -DQT_HEADERS=... -DOUT=<scratch file>
cmake_minimum_required(VERSION 3.25)
set(here ${CMAKE_CURRENT_LIST_DIR})
file(REMOVE ${OUT})
execute_process(
  COMMAND ${CMAKE_COMMAND} -DROOT=${here}/fixture/tree -DQT_HEADERS=${QT_HEADERS} -DOUT=${OUT} -P ${here}/check_includes.cmake
  RESULT_VARIABLE code OUTPUT_QUIET ERROR_QUIET)
if(code EQUAL 0)
  message(FATAL_ERROR "The check passed a tree full of planted violations")
endif()
file(STRINGS ${OUT} found)
list(TRANSFORM found REPLACE "^([^ ]+ [a-z]+):.*" "\\1")
file(STRINGS ${here}/fixture/expected.txt expected)
set(missed ${expected})
list(REMOVE_ITEM missed ${found})
set(invented ${found})
list(REMOVE_ITEM invented ${expected})
if(missed OR invented)
  list(JOIN missed "\n  " missed)
  list(JOIN invented "\n  " invented)
  message(FATAL_ERROR "planted and not found:\n  ${missed}\nfound and not planted:\n  ${invented}")
endif()
list(LENGTH found count)
message(STATUS "all ${count} planted violations found, nothing else")
