# SPDX-License-Identifier: GPL-3.0-or-later
# Reads every source below models/, views/ and app/ of ROOT and prints each break of the levels:
#
#   cmake -DROOT=<tree> -DQT_HEADERS=<folder with QtCore, QtGui, ...> [-DOUT=<file>] -P check_includes.cmake
#
# One line a finding, "path:line rule: what", also written to OUT; the exit code says whether there
# were any. The rules:
#
#   level     a folder includes only what levels.cmake allows it
#   path      includes are written "folder/file.h" and exist
#   qt        a folder includes only its Qt modules
#   foreign   a parsing or database library is seen by one folder only
#   sql       SQL text stands in models/storage only
#   offset    no OFFSET in SQL: it reads all that it skips; lists page by the key of the last row
#   new       in views and app nothing is made with new, but by make() in views/make.h
#   connect   no SIGNAL() and SLOT(): connect by pointer to member
#   tr        no QObject::tr(): the translator loses the class
#   count     a count in a sentence is %Ln: %n writes Latin digits beside those of the language
#   loop      no processEvents(), no QEventLoop, no exec() but the program's own, and none of the
#             static dialogs, which run one inside: show a dialog with open() and take its signal
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/levels.cmake)

set(findings "")

macro(finding rule text)
  string(APPEND findings "${path}:${line_number} ${rule}: ${text}\n")
endmacro()

# The folder a file belongs to in the table: models/x/... is x, app/cli/... is cli.
function(folder_of path out)
  if(path MATCHES "^models/([^/]+)/")
    set(${out} ${CMAKE_MATCH_1} PARENT_SCOPE)
  elseif(path MATCHES "^app/cli/")
    set(${out} cli PARENT_SCOPE)
  elseif(path MATCHES "^([^/]+)/")
    set(${out} ${CMAKE_MATCH_1} PARENT_SCOPE)
  endif()
endfunction()

# The Qt module a header <QFoo> or <QtModule/QFoo> comes from; empty when it is none of Qt's.
function(qt_module_of header out)
  set(${out} "" PARENT_SCOPE)
  if(header MATCHES "^(Qt[A-Z][A-Za-z0-9]*)(/|$)" AND IS_DIRECTORY ${QT_HEADERS}/${CMAKE_MATCH_1})
    set(${out} ${CMAKE_MATCH_1} PARENT_SCOPE)
    return()
  endif()
  foreach(module QtCore QtGui QtWidgets QtSql QtSvg QtSvgWidgets QtCharts QtPrintSupport QtNetwork QtConcurrent QtTest QtXml QtDBus)
    if(EXISTS ${QT_HEADERS}/${module}/${header})
      set(${out} ${module} PARENT_SCOPE)
      return()
    endif()
  endforeach()
  if(header MATCHES "^Q[A-Z]")
    set(${out} "an unknown Qt module" PARENT_SCOPE)
  endif()
endfunction()

macro(check_own_include included)
  # What is written "file.h" stands in the root of views/, is made by moc, or lies beside it in app/.
  if("${included}" MATCHES "^[A-Za-z0-9_]+\\.moc$")
  elseif("${included}" MATCHES "^[a-z0-9_]+\\.h$" AND "${path}" MATCHES "^app/" AND EXISTS "${ROOT}/${beside}/${included}")
  elseif("${included}" MATCHES "(^|/)\\.\\.?/")
    finding(path "\"${included}\" climbs through folders")
  elseif(EXISTS "${ROOT}/models/${included}")
    folder_of("models/${included}" target)
    check_level(${target} "${included}")
  elseif(EXISTS "${ROOT}/views/${included}")
    check_level(views "${included}")
  elseif(EXISTS "${ROOT}/app/${included}")
    folder_of("app/${included}" target)
    check_level(${target} "${included}")
  else()
    finding(path "\"${included}\" is in none of models/, views/, app/")
  endif()
endmacro()

macro(check_level target included)
  if(NOT "${target}" STREQUAL "${folder}" AND NOT "${target}" IN_LIST MAY_INCLUDE_${folder})
    finding(level "${folder} includes ${included}")
  endif()
endmacro()

macro(check_system_include included)
  qt_module_of("${included}" module)
  if(module AND NOT "${module}" IN_LIST MAY_USE_QT_${folder})
    finding(qt "${folder} includes <${included}> of ${module}")
  endif()
  foreach(foreign IN LISTS FOREIGN_HEADERS)
    string(FIND "${included}" "${foreign}" position)
    if(position EQUAL 0 AND NOT folder IN_LIST MAY_INCLUDE_FOREIGN_${foreign})
      finding(foreign "${folder} includes <${included}>")
    endif()
  endforeach()
endmacro()

# Each rule about text: a regular expression over the code without comments and string contents.
set(RULES new connect tr loop)
set(rule_new "(^|[^A-Za-z0-9_])new[ \t]+(\\(|[A-Za-z_:])")
set(text_new "made with new")
set(folders_new views app cli)
set(rule_connect "(^|[^A-Za-z0-9_])(SIGNAL|SLOT)[ \t]*\\(")
set(text_connect "connected by a string")
set(rule_tr "QObject::tr[ \t]*\\(")
set(text_tr "QObject::tr()")
set(rule_loop "(^|[^A-Za-z0-9_])(processEvents|QEventLoop|exec[ \t]*\\(|QFileDialog::get|QInputDialog::get|QMessageBox::(question|warning|information|critical|about)[ \t]*\\()")
set(text_loop "a nested event loop")
# Over the string literals of the code.
set(rule_sql "\"[ \t]*(SELECT |INSERT( OR [A-Z]+)? INTO|DELETE FROM|UPDATE [a-z_]+ SET|REPLACE INTO|CREATE (TABLE|UNIQUE|INDEX|VIRTUAL|TEMP|VIEW|TRIGGER)|DROP [A-Z]+|ALTER TABLE|PRAGMA|VACUUM|ATTACH|WITH RECURSIVE|BEGIN( [A-Z]+)?\"|COMMIT\"|ROLLBACK\"|SAVEPOINT|select ([*]|count[(]|[a-z_.]+,).* from insert into |delete from |update [a-z_]+ set |pragma )")

set(rule_count "\"[^\"\n]*%n([^a-z]|$)")

# SQL stands in literals only and is written in capitals.
set(rule_offset "\"([^\"\n]*[ \t(])?OFFSET[ \t)?:0-9\"]")

macro(check_text)
  foreach(rule IN LISTS RULES)
    if(DEFINED folders_${rule} AND NOT folder IN_LIST folders_${rule})
      continue()
    endif()
    if("${rule}" STREQUAL "new" AND "${path}" STREQUAL "views/make.h")
      continue()
    endif()
    if("${line}" MATCHES "${rule_${rule}}")
      if("${rule}" STREQUAL "loop" AND "${path}" MATCHES "${MAY_PUMP_EVENTS}")
        continue()
      endif()
      # The program's own loop, in main().
      if("${rule}" STREQUAL "loop" AND "${path}" MATCHES "/main\\.cpp$" AND "${line}" MATCHES "(return|=) .*exec[ \t]*\\(\\)")
        continue()
      endif()
      finding(${rule} "${text_${rule}}")
    endif()
  endforeach()
endmacro()

# Blanks what is no code. Kept on one line each, so that line numbers stay.
function(without_comments text out)
  string(REPLACE "'\"'" "' '" text "${text}")
  string(REPLACE "'\\\"'" "'  '" text "${text}")
  # A // inside a string (an address) is none.
  string(REGEX REPLACE "(https?|file|[a-z]+):(//)" "\\1:__" text "${text}")
  string(REGEX REPLACE "//[^\n]*" "" text "${text}")
  string(REGEX REPLACE "/\\*[^\n]*\\*/" "" text "${text}")
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE files RELATIVE ${ROOT}
  ${ROOT}/models/*.h ${ROOT}/models/*.cpp ${ROOT}/views/*.h ${ROOT}/views/*.cpp ${ROOT}/app/*.h ${ROOT}/app/*.cpp)
list(SORT files)
list(LENGTH files count)
if(count EQUAL 0)
  message(FATAL_ERROR "No sources below ${ROOT}: the check would prove nothing")
endif()

foreach(path IN LISTS files)
  folder_of(${path} folder)
  get_filename_component(beside ${path} DIRECTORY)
  set(line_number 1)
  if(NOT DEFINED MAY_INCLUDE_${folder} OR NOT DEFINED MAY_USE_QT_${folder})
    finding(level "the folder ${folder} has no level in levels.cmake")
    continue()
  endif()
  file(READ ${ROOT}/${path} text)
  # Characters that CMake's lists would trip over.
  string(REPLACE ";" "\t" text "${text}")
  string(REPLACE "[" "(" text "${text}")
  string(REPLACE "]" ")" text "${text}")
  without_comments("${text}" text)
  # Without a backslash a line end cannot be escaped; an escaped quote ends no literal.
  string(REPLACE "\\\"" "''" text "${text}")
  string(REPLACE "\\" "/" text "${text}")
  string(REGEX REPLACE "\"[^\"\n]*\"" "\"\"" code "${text}")

  # Cheap looks at the whole file first: only a suspicious one is walked line by line.
  set(suspicious FALSE)
  if("${text}" MATCHES "${rule_sql}" AND NOT "${folder}" STREQUAL "storage")
    set(suspicious TRUE)
  endif()
  if("${text}" MATCHES "${rule_offset}" OR "${text}" MATCHES "${rule_count}")
    set(suspicious TRUE)
  endif()
  foreach(rule IN LISTS RULES)
    if("${code}" MATCHES "${rule_${rule}}")
      set(suspicious TRUE)
    endif()
  endforeach()
  if(suspicious)
    string(REPLACE "\n" ";" lines "${text}")
    set(line_number 0)
    foreach(line IN LISTS lines)
      math(EXPR line_number "${line_number} + 1")
      if("${line}" MATCHES "${rule_sql}" AND NOT "${folder}" STREQUAL "storage")
        finding(sql "SQL outside models/storage")
      endif()
      if("${line}" MATCHES "${rule_offset}")
        finding(offset "pages by OFFSET")
      endif()
      if("${line}" MATCHES "${rule_count}")
        finding(count "%n where %Ln writes the language's digits")
      endif()
      string(REGEX REPLACE "\"[^\"\n]*\"" "\"\"" line "${line}")
      check_text()
    endforeach()
  endif()

  string(REGEX MATCHALL "(^|\n)[ \t]*#[ \t]*include[ \t]*[<\"][^>\"\n]+[>\"]" includes "${text}")
  foreach(include IN LISTS includes)
    string(STRIP "${include}" include)
    string(FIND "${text}" "${include}" position)
    string(SUBSTRING "${text}" 0 ${position} before)
    string(REGEX MATCHALL "\n" breaks "${before}")
    list(LENGTH breaks line_number)
    math(EXPR line_number "${line_number} + 1")
    string(REGEX MATCH "([<\"])([^>\"]+)[>\"]" _ "${include}")
    if("${CMAKE_MATCH_1}" STREQUAL "\"")
      check_own_include("${CMAKE_MATCH_2}")
    else()
      check_system_include("${CMAKE_MATCH_2}")
    endif()
  endforeach()
endforeach()

if(OUT)
  file(WRITE ${OUT} "${findings}")
endif()
if(findings)
  message("${findings}")
  message(FATAL_ERROR "The levels of tests/architecture/levels.cmake are broken at the places above")
endif()
message(STATUS "${count} files keep to their levels")
