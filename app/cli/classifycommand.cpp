// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

#include "categorise/cleaner.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace waymark::cli {

namespace {

struct Line
{
    QJsonObject object;
    qint64 number = 0;
};

/// The objects of a JSON Lines file; what is none is named on err and counted.
Result<std::vector<Line>> readLines(const QString& path, const Context& context, int& bad)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {QFile::exists(path) ? ErrorKind::FileNotReadable : ErrorKind::FileNotFound,
            path, file.errorString()};
    std::vector<Line> lines;
    qint64 number = 0;
    // Until nothing comes: a pipe knows no end beforehand.
    for (QByteArray bytes = file.readLine(); !bytes.isEmpty(); bytes = file.readLine()) {
        ++number;
        if (number == 1 && bytes.startsWith("\xEF\xBB\xBF"))
            bytes.remove(0, 3);
        if (bytes.trimmed().isEmpty())
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        if (!document.isObject() || !document.object().value(QLatin1String("text")).isString()) {
            ++bad;
            context.say(
                QStringLiteral("%1, line %2: no JSON object with a text.").arg(path).arg(number));
            continue;
        }
        lines.push_back({document.object(), number});
    }
    if (file.error() != QFileDevice::NoError)
        return Error {ErrorKind::FileNotReadable, path, file.errorString()};
    return lines;
}

std::string cleaned(const QJsonObject& object)
{
    return cleanForCategorising({}, object.value(QLatin1String("text")).toString().toStdString());
}

QJsonObject proposalJson(const QJsonValue& id, const Proposal& proposal)
{
    QJsonArray why;
    for (const Cue& cue : proposal.why)
        why.append(QJsonObject {{QStringLiteral("cue"), QString::fromStdString(cue.text)},
            {QStringLiteral("weight"), cue.weight}});
    // A line without an id has the id null: every object has the same fields.
    return {{QStringLiteral("id"), id.isUndefined() ? QJsonValue() : id},
        {QStringLiteral("category"), QString::fromStdString(proposal.category)},
        {QStringLiteral("confidence"), proposal.confidence},
        {QStringLiteral("second"), QString::fromStdString(proposal.second)},
        {QStringLiteral("why"), why}};
}

class ClassifyCommand final : public Command
{
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("classify"); }
    [[nodiscard]] QString summary() const override
    {
        return QStringLiteral("Propose a category for each line of a JSON Lines file.");
    }
    [[nodiscard]] QString arguments() const override { return QStringLiteral("FILE.jsonl"); }
    void addOptions(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("decisions"),
            QStringLiteral("Learn from these decisions first."), QStringLiteral("FILE")});
    }

    [[nodiscard]] int run(const QCommandLineParser& parser, const Context& context) const override
    {
        if (parser.positionalArguments().size() != 1)
            return context.misused(QStringLiteral("classify needs one file."));
        int bad = 0;
        const auto lines = readLines(parser.positionalArguments().first(), context, bad);
        if (!lines)
            return context.fail(lines.error());
        Categoriser model = *context.categoriser;
        if (parser.isSet(QStringLiteral("decisions"))) {
            const auto decisions
                = readLines(parser.value(QStringLiteral("decisions")), context, bad);
            if (!decisions)
                return context.fail(decisions.error());
            std::vector<Decision> lessons;
            for (const Line& line : *decisions) {
                const std::string category
                    = line.object.value(QLatin1String("category")).toString().toStdString();
                if (!category.empty()) {
                    lessons.push_back({cleaned(line.object), category});
                    continue;
                }
                ++bad;
                context.say(QStringLiteral("%1, line %2: no category.")
                                .arg(parser.value(QStringLiteral("decisions")))
                                .arg(line.number));
            }
            model = model.learn(lessons);
        }
        for (const Line& line : *lines)
            *context.out << QJsonDocument(proposalJson(line.object.value(QLatin1String("id")),
                                              model.propose(cleaned(line.object))))
                                .toJson(QJsonDocument::Compact)
                         << '\n';
        context.out->flush();
        if (lines->empty() && bad > 0)
            return NothingRead;
        return bad > 0 ? DoneWithProblems : Done;
    }
};

} // namespace

std::unique_ptr<Command> makeClassifyCommand()
{
    return std::make_unique<ClassifyCommand>();
}

} // namespace waymark::cli
