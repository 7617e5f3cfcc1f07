// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/displaytext.h"
#include "conformance/areareport.h"
#include "conformance/html_and_text/safehtmlcheck.h"
#include "formats/html/sanitiser.h"
#include "formats/table/csvwriter.h"
#include "render/auditreportwriter.h"
#include "support/paths.h"
#include "support/reportbuilder.h"

using namespace waymark;
using namespace waymark::test;

int main(int, char**)
{
    return 0;
}
