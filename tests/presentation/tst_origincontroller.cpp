// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/jobcontext.h"
#include "presentation/origincontroller.h"
#include "presentation/workspacefixture.h"
#include "services/importservice.h"
#include "storage/messagestore.h"

#include <QTest>

using namespace waymark;
using test::WorkspaceFixture;

/// What was recognised wrongly is corrected, undone and redone.
class OriginControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void correctionsAreUndone()
    {
        WorkspaceFixture fixture;
        Session& session = fixture.session();
        ImportService service(
            session.workspace(), session.formats(), session.shipped(), session.clock());
        ImportRequest request;
        request.paths = QStringList {fixture.writeMbox(QStringLiteral("in.mbox"), 1)};
        SilentContext context;
        QVERIFY(service.run(request, context).has_value());
        MessageStore messages(session.workspace().connection());
        const MessageId id = messages.page({}, {}, 1)->front().first;
        OriginController origins(session);
        QSignalSpy changed(&session, &Session::changed);

        QVERIFY(!origins.of(id)->isAutomatic);
        origins.setAutomatic(*origins.of(id), false); // says nothing new
        QCOMPARE(session.undoStack().count(), 0);
        origins.setAutomatic(*origins.of(id), true);
        QVERIFY(origins.of(id)->isAutomatic);
        QVERIFY(session.audits().select({})->messages.empty());
        origins.setRole(*origins.of(id), SourceRole::Staff);
        QCOMPARE(origins.of(id)->role, SourceRole::Staff);
        origins.setRole(*origins.of(id), SourceRole::Bot);
        QCOMPARE(origins.of(id)->role, SourceRole::Bot);
        QCOMPARE(changed.size(), 3);
        session.undoStack().undo();
        QCOMPARE(origins.of(id)->role, SourceRole::Staff);
        session.undoStack().undo();
        QVERIFY(!origins.of(id)->isCorrected);
        session.undoStack().undo();
        QVERIFY(!origins.of(id)->isAutomatic);
        QCOMPARE(session.audits().select({})->messages.size(), std::size_t(1));
        session.undoStack().redo();
        QVERIFY(origins.of(id)->isAutomatic);
        QVERIFY(!origins.of(MessageId(999)).has_value());
    }
};

QTEST_GUILESS_MAIN(OriginControllerTest)
#include "tst_origincontroller.moc"
