# SPDX-License-Identifier: GPL-3.0-or-later
# Fails with what the walk over the targets found when the build was configured.
if(NOT EXISTS ${FOUND})
  message(FATAL_ERROR "${FOUND} is absent: the walk did not run")
endif()
file(READ ${FOUND} breaks)
if(breaks)
  message(FATAL_ERROR "The targets break the levels:\n${breaks}")
endif()
