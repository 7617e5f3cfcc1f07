# SPDX-License-Identifier: GPL-3.0-or-later
# A header that forgets an include, one without a guard: neither stands alone. A good one does.
cmake_minimum_required(VERSION 3.25)
function(stands_alone header out)
  set(folder ${CMAKE_CURRENT_LIST_DIR}/fixture/headers)
  execute_process(
    COMMAND ${CXX} -std=c++20 -fsyntax-only -x c++ -include ${folder}/${header} -include ${folder}/${header} /dev/null
    RESULT_VARIABLE code OUTPUT_QUIET ERROR_QUIET)
  if(code EQUAL 0)
    set(${out} TRUE PARENT_SCOPE)
  else()
    set(${out} FALSE PARENT_SCOPE)
  endif()
endfunction()
stands_alone(good.h good)
stands_alone(forgetful.h forgetful)
stands_alone(unguarded.h unguarded)
if(NOT good OR forgetful OR unguarded)
  message(FATAL_ERROR "good ${good}, forgetful ${forgetful}, unguarded ${unguarded}: expected TRUE, FALSE, FALSE")
endif()
message(STATUS "both planted headers found")
