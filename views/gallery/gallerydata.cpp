// SPDX-License-Identifier: GPL-3.0-or-later
#include "gallery/gallerydata.h"

#include "make.h"
#include "presentation/roles.h"

#include <QLocale>
#include <QStandardItemModel>

namespace waymark::gallery {

namespace {

/// The one of three texts that fits the tool's language.
QString pick(const char* english, const char* german, const char* arabic)
{
    switch (QLocale().language()) {
    case QLocale::German:
        return QString::fromUtf8(german);
    case QLocale::Arabic:
        return QString::fromUtf8(arabic);
    default:
        return QString::fromUtf8(english);
    }
}

QString nameOf(int position)
{
    switch (position) {
    case 0:
        return pick("Help request", "Unterstützungsanfrage", "طلب مساعدة");
    case 1:
        return pick("Suggestion", "Verbesserungsvorschlag", "اقتراح");
    case 2:
        return pick("Complaint", "Beschwerde", "شكوى");
    case 3:
        return pick("Off-topic", "Nicht themenbezogen", "خارج الموضوع");
    case 4:
        return pick("Offer to help", "Unterstützungsangebot", "عرض مساعدة");
    default:
        return pick("Thanks", "Danksagung", "شكر");
    }
}

constexpr const char* kKeys[] = {"help", "suggestion", "complaint", "off_topic", "offer", "thanks"};

QString keyOf(int position)
{
    return QString::fromLatin1(kKeys[position]);
}

struct Row
{
    int category;
    const char* name;
    const char* english;
    const char* german;
    const char* arabic;
    const char* time;
    Confidence confidence;
    const char* flags;
    bool decided;
};

constexpr Row kRows[] = {
    {2, "Marek Dvořák", "The second pump arrived with the same crack",
        "Auch die zweite Pumpe kam mit demselben Riss an", "المضخة الثانية وصلت بالشق نفسه",
        "21:48", Confidence::Likely, "faq", false},
    {0, "Amina Yusuf", "Cannot log in after changing my address",
        "Nach dem Wechsel der Adresse keine Anmeldung möglich",
        "لا أستطيع الدخول بعد تغيير العنوان", "19:20", Confidence::Likely, "", true},
    {1, "Lucía Ferrer", "Could the seed list say which beds are free?",
        "Könnte die Saatgutliste freie Beete anzeigen?", "هل تذكر القائمة الأحواض الفارغة؟",
        "18:02", Confidence::Sure, "", true},
    {0, "Owen Pritchard", "Which compost for raised beds in shade, any ideas?",
        "Welche Erde für Hochbeete im Halbschatten?", "أي سماد للأحواض المظللة؟", "17:41",
        Confidence::Sure, "faq", true},
    {3, "Greta Lindqvist", "My cat has moved into the greenhouse",
        "Meine Katze ist ins Gewächshaus gezogen", "قطتي انتقلت إلى البيت الزجاجي", "16:15",
        Confidence::Sure, "", false},
    {0, "Tomé Salgado", "Lost the key to the tool shed", "Schlüssel zum Geräteschuppen verloren",
        "فقدت مفتاح المخزن", "15:56", Confidence::Unsure, "lock", false},
    {2, "Ioana Petrescu", "Nobody answered about the refund from March",
        "Rückerstattung vom März bis heute unbeantwortet", "لم يرد أحد على طلب الاسترداد", "14:33",
        Confidence::Likely, "lock,up", false},
    {4, "Jonas Kappel", "I can run a pruning evening in October",
        "Ich kann im Oktober einen Schnittabend leiten", "أستطيع تنظيم أمسية تقليم", "13:08",
        Confidence::Unsure, "clip", false},
    {1, "Sevgi Aydın", "Please show the frost warning on the front page",
        "Bitte die Frostwarnung auf der Startseite zeigen", "أظهروا تحذير الصقيع في الصفحة الأولى",
        "11:47", Confidence::Likely, "", false},
    {5, "Noor Haddad", "It worked! Thank you for the grafting notes",
        "Es hat geklappt! Danke für die Veredelungstipps", "نجح الأمر! شكرًا على الملاحظات", "10:26",
        Confidence::Sure, "", false},
};

} // namespace

std::vector<CategoryTally> tallies()
{
    constexpr int kCounts[] = {14, 6, 7, 5, 2, 3};
    std::vector<CategoryTally> all;
    all.reserve(std::size(kCounts));
    for (int i = 0; i < 6; ++i)
        all.push_back(
            {keyOf(i), nameOf(i), categoryIcon(keyOf(i), i), i, kCounts[i], std::nullopt});
    return all;
}

HomeData home()
{
    HomeData home;
    home.hasCommunity = true;
    home.community = pick("Beds and Borders", "Beete und Rabatten", "حدائق الحي");
    home.period = pick("Week 46, 11 to 17 November · times in Europe/Lisbon",
        "Woche 46, 11. bis 17. November · Zeiten in Europe/Lisbon",
        "الأسبوع 46، من 11 إلى 17 نوفمبر · التوقيت Europe/Lisbon");
    home.sampleMessages = 1500;
    home.samplePeople = 240;
    home.audit = MoveState::UnderWay;
    home.auditFound = 100;
    home.auditCoded = 37;
    home.coded = tallies();
    home.auditNote = pick("Help requests lead with 14, suggestions hold 6.",
        "Unterstützungsanfragen führen mit 14, Vorschläge halten 6.",
        "طلبات المساعدة في المقدمة: 14.");
    home.users = MoveState::UnderWay;
    home.powerUsers = {
        {QStringLiteral("1"), QStringLiteral("Amara Lind"),
            pick("31 answers to 12 people", "31 Antworten an 12 Personen", "31 إجابة لـ 12 شخصًا"),
            true},
        {QStringLiteral("2"), QStringLiteral("Teodor Brandt"),
            pick("22 answers to 9 people", "22 Antworten an 9 Personen", "22 إجابة لـ 9 أشخاص"),
            true},
        {QStringLiteral("3"), QStringLiteral("Ines Ferro"),
            pick("8 answers to 7 people", "8 Antworten an 7 Personen", "8 إجابات لـ 7 أشخاص"),
            false}};
    home.path = MoveState::Done;
    home.sketch = {pick("Helper", "Hilfe", "مساعد"),
        {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")}};
    constexpr int kNow[] = {38, 16, 19, 14, 5, 8};
    constexpr int kBefore[] = {42, 13, 15, 17, 4, 9};
    for (int i = 0; i < 6; ++i)
        home.mix.push_back(
            {keyOf(i), nameOf(i), categoryIcon(keyOf(i), i), i, kNow[i], kBefore[i]});
    home.mixTotal = 100;
    home.mixBefore = pick("May", "Mai", "مايو");
    home.mixNow = pick("Nov", "Nov.", "نوفمبر");
    home.loaded = {
        {QStringLiteral("mail"), pick("Shared mailbox", "Gemeinsames Postfach", "البريد المشترك"),
            QStringLiteral("help@, mbox"), 3918},
        {QStringLiteral("forum"), pick("Forum", "Forum", "المنتدى"),
            pick("Discourse export", "Discourse-Export", "تصدير Discourse"), 3120},
        {QStringLiteral("ticket"), pick("Old helpdesk", "Altes Ticketsystem", "مكتب الدعم"),
            QStringLiteral("Zendesk JSON"), 311},
        {QStringLiteral("table"), pick("Course answers", "Kursantworten", "إجابات الدورة"),
            QStringLiteral("CSV"), 29}};
    home.messages = 7378;
    home.attention
        = {{QStringLiteral("private"), QStringLiteral("lock"),
               pick("3 private messages wait for a decision",
                   "3 vertrauliche Nachrichten warten auf eine Entscheidung",
                   "3 رسائل خاصة بانتظار قرار"),
               pick("Oldest since Tuesday", "Die älteste seit Dienstag", "أقدمها منذ الثلاثاء"),
               pick("Open", "Öffnen", "افتح"), false},
            {QStringLiteral("people"), QStringLiteral("people"),
                pick("2 addresses may be your staff", "2 Adressen gehören vielleicht zum Team",
                    "عنوانان قد يكونان لفريقك"),
                pick("they answer from your domain", "sie antworten aus Ihrer Domäne", "من نطاقكم"),
                pick("Settle", "Klären", "حسم"), false},
            {QStringLiteral("rejected"), QStringLiteral("warn"),
                pick("3 records of the last import were rejected",
                    "3 Datensätze des letzten Imports wurden abgelehnt",
                    "3 سجلات مرفوضة في آخر استيراد"),
                QStringLiteral("help-2024.mbox"), pick("See why", "Warum?", "لماذا؟"), true}};
    return home;
}

QAbstractItemModel* messages(QObject* parent)
{
    auto* model = make<QStandardItemModel>(parent);
    qint64 id = 1;
    for (const Row& row : kRows) {
        auto* item = makeOwned<QStandardItem>();
        const QString subject = pick(row.english, row.german, row.arabic);
        item->setData(id++, MessageIdRole);
        item->setData(QString::fromUtf8(row.name), SenderRole);
        item->setData(subject, SubjectRole);
        item->setData(QString::fromLatin1(row.time), TimeTextRole);
        item->setData(keyOf(row.category), CategoryKeyRole);
        item->setData(nameOf(row.category), CategoryNameRole);
        item->setData(row.category, CategoryPositionRole);
        item->setData(categoryIcon(keyOf(row.category), row.category), CategoryIconRole);
        item->setData(static_cast<int>(row.confidence), ConfidenceRole);
        item->setData(row.decided, DecidedRole);
        item->setData(QString::fromLatin1(row.flags).split(QLatin1Char(','), Qt::SkipEmptyParts),
            FlagIconsRole);
        item->setData(true, LoadedRole);
        item->setData(
            QString::fromUtf8(row.name) + QStringLiteral(", ") + subject, Qt::AccessibleTextRole);
        item->setEditable(false);
        model->appendRow(item);
    }
    return model;
}

QAbstractItemModel* files(QObject* parent)
{
    struct File
    {
        const char* icon;
        const char* name;
        const char* size;
        QString format;
        Confidence certainty;
        QString certaintyText;
        FileState state;
        QString stateText;
        QString rejected;
        QString action;
        const char* actionIcon;
    };
    const QString certain
        = pick("certain, by content", "sicher, am Inhalt erkannt", "مؤكد، بحسب المحتوى");
    const File rows[] = {
        {"mail", "help-2024.mbox", "412 MB",
            pick("Mailbox, mbox", "Postfach, mbox", "صندوق بريد، mbox"), Confidence::Sure, certain,
            FileState::Done, pick("3,918 messages", "3.918 Nachrichten", "3918 رسالة"),
            pick("3 rejected", "3 abgelehnt", "3 مرفوضة"), QString(), ""},
        {"forum", "garden-forum.tar.gz", "96 MB",
            pick("Discourse topics and users", "Discourse, Themen und Personen",
                "موضوعات Discourse"),
            Confidence::Sure, certain, FileState::Done,
            pick("3,120 posts", "3.120 Beiträge", "3120 مشاركة"), QString(), QString(), ""},
        {"ticket", "tickets.ndjson", "58 MB",
            pick("Zendesk tickets, JSON Lines", "Zendesk-Tickets, JSON Lines", "تذاكر Zendesk"),
            Confidence::Sure, certain, FileState::Reading,
            pick(
                "478 of 1,034 · 1,900 a second", "478 von 1.034 · 1.900 je Sekunde", "478 من 1034"),
            QString(), QString(), ""},
        {"table", "tickets_old.csv", "2.1 MB", pick("Table, CSV", "Tabelle, CSV", "جدول CSV"),
            Confidence::Likely,
            pick("likely, 11 of 12 columns", "wahrscheinlich, 11 von 12 Spalten",
                "مرجح، 11 من 12 عمودًا"),
            FileState::NeedsColumns, QString(), QString(),
            pick("Check the columns", "Spalten prüfen", "تحقق من الأعمدة"), "table"},
        {"file", "minutes.docx", "340 KB",
            pick("Not a format Waymark reads", "Kein Format, das Waymark liest", "صيغة غير مقروءة"),
            Confidence::None, pick("not recognised", "nicht erkannt", "غير معروفة"),
            FileState::Unknown, QString(), QString(), pick("What to do", "Was tun?", "ماذا أفعل؟"),
            ""},
        {"mail", "broken.eml", "4 KB", pick("One mail", "Eine Mail", "رسالة واحدة"),
            Confidence::Likely,
            pick("likely, by its ending", "wahrscheinlich, an der Endung", "مرجح"),
            FileState::Failed,
            pick("Cannot be read: no permission", "Nicht lesbar: keine Berechtigung",
                "لا يمكن قراءتها"),
            QString(), QString(), ""},
    };
    auto* model = make<QStandardItemModel>(parent);
    for (const File& file : rows) {
        auto* item = makeOwned<QStandardItem>();
        item->setData(QString::fromLatin1(file.name), FileNameRole);
        item->setData(QString::fromLatin1(file.size), FileSizeTextRole);
        item->setData(QString::fromLatin1(file.icon), FileIconRole);
        item->setData(file.format, FormatTextRole);
        item->setData(static_cast<int>(file.certainty), CertaintyRole);
        item->setData(file.certaintyText, CertaintyTextRole);
        item->setData(static_cast<int>(file.state), FileStateRole);
        item->setData(file.stateText, FileStateTextRole);
        item->setData(0.46, FileProgressRole);
        item->setData(file.rejected, RejectedTextRole);
        item->setData(file.action, FileActionTextRole);
        item->setData(QString::fromLatin1(file.actionIcon), FileActionIconRole);
        item->setData(QString::fromLatin1(file.name) + QStringLiteral(", ") + file.format,
            Qt::AccessibleTextRole);
        item->setEditable(false);
        model->appendRow(item);
    }
    return model;
}

} // namespace waymark::gallery
