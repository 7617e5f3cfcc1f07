# SPDX-License-Identifier: GPL-3.0-or-later
# The levels of Waymark: for each folder the folders it may include (itself always). This table and
# the one in ARCHITECTURE.md say the same; check_includes.cmake and check_links.cmake hold the code
# to it.

set(MAY_INCLUDE_base "")
set(MAY_INCLUDE_domain base)
set(MAY_INCLUDE_categorise base domain)
set(MAY_INCLUDE_careers base domain)
set(MAY_INCLUDE_metrics base domain)
set(MAY_INCLUDE_formats base domain)
set(MAY_INCLUDE_credentials base domain)
# Storage keeps the records that readers hand over; readers know nothing of storage.
set(MAY_INCLUDE_storage base domain categorise careers metrics formats credentials)
set(MAY_INCLUDE_services ${MAY_INCLUDE_storage} storage)
set(MAY_INCLUDE_render ${MAY_INCLUDE_services} services)
set(MAY_INCLUDE_jobs ${MAY_INCLUDE_services} services)
# A controller starts jobs.
set(MAY_INCLUDE_presentation ${MAY_INCLUDE_services} services jobs)
# Views see values and presentation: neither services nor storage.
set(MAY_INCLUDE_views ${MAY_INCLUDE_storage} render jobs presentation)
list(REMOVE_ITEM MAY_INCLUDE_views storage)
set(MAY_INCLUDE_app ${MAY_INCLUDE_services} services render jobs presentation views)
# The command line shares everything below the window.
set(MAY_INCLUDE_cli ${MAY_INCLUDE_services} services render jobs app)

# The Qt modules whose headers a folder may include. A link line alone does not keep them out:
# <QtWidgets/QWidget> compiles with only Qt6::Core linked.
foreach(folder base domain categorise careers metrics formats credentials services jobs)
  set(MAY_USE_QT_${folder} QtCore)
endforeach()
set(MAY_USE_QT_storage QtCore QtSql)
set(MAY_USE_QT_render QtCore QtGui QtSvg)
set(MAY_USE_QT_presentation QtCore QtGui)
# No network in a viewer.
set(MAY_USE_QT_views QtCore QtGui QtWidgets QtCharts QtSvg QtSvgWidgets QtPrintSupport)
# QtNetwork in the program itself is for the local socket of the single instance.
set(MAY_USE_QT_app ${MAY_USE_QT_views} QtNetwork)
set(MAY_USE_QT_cli QtCore QtGui)

# Foreign headers and the only folders that may include them.
set(FOREIGN_HEADERS sqlite3.h gmime/ simdjson.h archive gumbo.h md4c)
set(MAY_INCLUDE_FOREIGN_sqlite3.h storage)
set(MAY_INCLUDE_FOREIGN_gmime/ formats)
set(MAY_INCLUDE_FOREIGN_simdjson.h formats)
set(MAY_INCLUDE_FOREIGN_archive formats)
set(MAY_INCLUDE_FOREIGN_gumbo.h formats)
set(MAY_INCLUDE_FOREIGN_md4c formats)

# Where pictures are taken nobody is at the keyboard: letting the events run before a picture can
# overtake nothing. Everywhere else a nested event loop is refused.
set(MAY_PUMP_EVENTS "^(views/gallery/|app/(shot|picture)[a-z]*\\.cpp$)")
