// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/html/sanitiser.h"
#include "render/safetextdocument.h"
#include "support/paths.h"

using namespace waymark;

class TestHtmlConformance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bombs()
    {
        const QJsonArray cases = QJsonDocument::fromJson(test::readAll(test::sharedPath(QStringLiteral("suites/html/authored/layout-bombs.json")))).array();
        for (const QJsonValue& value : cases) {
            const std::string body = value[QLatin1String("body")].toString().toStdString();
            QElapsedTimer t; t.start();
            const bool md = value[QLatin1String("format")].toString() == QLatin1String("markdown");
            const SafeHtml safe = md ? sanitiseMarkdown(body) : sanitiseHtml(body);
            const qint64 a = t.restart();
            SafeTextDocument d; d.setSafeHtml(safe.html); const qint64 b = t.restart(); d.setTextWidth(600); const QSizeF s = d.size();
            qInfo() << value[QLatin1String("id")].toString() << a << b << t.elapsed() << safe.html.size() << safe.text.size() << safe.truncated << safe.simplified << s << safe.html.substr(0, 60).c_str();
            if ((md ? sanitiseHtml(safe.html) : sanitiseHtml(safe.html)).html != safe.html) qInfo() << "UNSTABLE";
        }
    }
    void payloads()
    {
        int bad = 0;
        for (const auto* file : {"suites/html/xss-payload-list/payloads.json", "suites/strings/big-list-of-naughty-strings/blns.json"}) {
        const QJsonArray cases = QJsonDocument::fromJson(test::readAll(test::sharedPath(QLatin1String(file)))).array();
        for (const QJsonValue& value : cases) {
            const std::string body = value.toString().toStdString();
            const SafeHtml safe = sanitiseHtml(body);
            const SafeHtml twice = sanitiseHtml(safe.html);
            if (twice.html != safe.html || twice.text != safe.text) { if (++bad < 20) qInfo() << "UNSTABLE" << body.c_str() << "\n" << safe.html.c_str() << "\n" << twice.html.c_str() << "\n" << safe.text.c_str() << "\n" << twice.text.c_str(); }
        }}
        qInfo() << bad;
    }
    void purify()
    {
        int bad = 0;
        const QJsonArray cases = QJsonDocument::fromJson(test::readAll(test::sharedPath(QStringLiteral("suites/html/dompurify/expect.json")))).array();
        for (const QJsonValue& value : cases) {
            const SafeHtml safe = sanitiseHtml(value[QLatin1String("payload")].toString().toStdString());
            QJsonValue e = value[QLatin1String("expected")];
            QStringList expected; if (e.isArray()) { for (const auto& x : e.toArray()) expected << x.toString(); } else expected << e.toString();
            bool same = false; QStringList texts;
            for (const QString& x : expected) { const auto t = sanitiseHtml(x.toStdString()); texts << QString::fromStdString(t.text); if (t.text == safe.text) same = true; }
            if (!same) { ++bad; qInfo() << "UNLIKE" << value[QLatin1String("payload")].toString() << "\n  got  " << safe.text.c_str() << "\n  html" << safe.html.c_str() << "\n  want" << texts; }
        }
        qInfo() << bad;
    }
};

QTEST_MAIN(TestHtmlConformance)
#include "tst_html_conformance.moc"
