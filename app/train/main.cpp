// SPDX-License-Identifier: GPL-3.0-or-later
#include "train/corpus.h"
#include "train/evaluation.h"
#include "train/trainer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <cstdio>
#include <deque>
#include <map>

using namespace waymark;
using namespace waymark::train;

namespace {

constexpr int kDecisions = 100;
constexpr int kSeeds = 5;

void print(const std::string& name, const Figures& f)
{
    std::printf("%-34s n %5d  macro-F1 %.3f (balanced %.3f)  accuracy %.3f  ECE %.3f  F1 help %.3f "
                "sugg %.3f compl %.3f off %.3f\n",
        name.c_str(), f.n, f.macroF1, f.balancedF1, f.accuracy, f.calibrationError, f.f1[0],
        f.f1[1], f.f1[2], f.f1[3]);
}

std::vector<const Prepared*> pointers(const std::vector<Prepared>& samples)
{
    std::vector<const Prepared*> result;
    result.reserve(samples.size());
    for (const Prepared& sample : samples) {
        result.push_back(&sample);
    }
    return result;
}

void append(std::vector<Outcome>& to, const std::vector<Outcome>& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

struct LeftOut
{
    std::vector<Outcome> foreign;
    std::vector<Outcome> own;
    std::vector<Outcome> foreignLearned;
    std::vector<Outcome> ownLearned;
};

/// Every message classified by a model that has seen neither its source nor one of its kind.
LeftOut leaveOut(const std::vector<Prepared>& prepared, const Options& options, int decisions)
{
    LeftOut result;
    for (const Fold& fold : foldsOf(prepared)) {
        const Model model = trainModel(fold.rest, options);
        const bool own = fold.held.front()->sample->own;
        append(own ? result.own : result.foreign, classify(model, fold.held));
        if (decisions > 0) {
            std::map<std::string, std::vector<const Prepared*>> bySource;
            for (const Prepared* sample : fold.held) {
                bySource[sample->sample->source].push_back(sample);
            }
            for (const auto& [name, members] : bySource) {
                append(own ? result.ownLearned : result.foreignLearned,
                    classifyAfterLearning(model, members, decisions, kSeeds));
            }
        }
    }
    return result;
}

std::map<std::string, std::vector<Outcome>> bySource(const std::vector<Outcome>& outcomes)
{
    std::map<std::string, std::vector<Outcome>> result;
    for (const Outcome& outcome : outcomes) {
        result[outcome.sample->source].push_back(outcome);
    }
    return result;
}

void printBySource(const std::vector<Outcome>& outcomes)
{
    for (const auto& [name, part] : bySource(outcomes)) {
        print("  " + name, figuresOf(part));
    }
}

/// Messages of communities that training never saw, before and after decisions.
struct Unseen
{
    std::vector<Outcome> before;
    std::vector<Outcome> afterMix; ///< after 100 decisions across several sources
    std::vector<Outcome> afterEach; ///< after 100 of the message's own source
};

/// Half of the foreign kinds left out in turn: several sources at once, so that decisions can be
/// tried that are spread over a mix.
std::vector<Outcome> learnAcrossHalves(
    const std::vector<Prepared>& prepared, const Options& options)
{
    std::map<std::string, int> halfOf;
    for (const Prepared& sample : prepared) {
        if (!sample.sample->own) {
            halfOf.emplace(kindOf(*sample.sample), 0);
        }
    }
    int number = 0;
    for (auto& [kind, half] : halfOf) {
        half = number++ % 2;
    }
    std::vector<Outcome> before;
    std::vector<Outcome> after;
    for (int half = 0; half < 2; ++half) {
        std::vector<const Prepared*> rest;
        std::vector<const Prepared*> held;
        for (const Prepared& sample : prepared) {
            const bool out = !sample.sample->own && halfOf[kindOf(*sample.sample)] == half;
            (out ? held : rest).push_back(&sample);
        }
        const Model model = trainModel(rest, options);
        append(before, classify(model, held));
        append(after, classifyAfterLearning(model, held, kDecisions, kSeeds));
    }
    print("foreign, half of the kinds left out", figuresOf(before));
    print("... after 100 decisions of the half", figuresOf(after));
    return after;
}

/// A file that training never saw: by source and mixed, before and after 100 decisions.
void report(
    const char* title, const Model& model, const std::vector<Prepared>& prepared, Unseen& foreign)
{
    std::map<std::string, std::vector<const Prepared*>> sources;
    for (const Prepared& sample : prepared) {
        sources[sample.sample->source].push_back(&sample);
    }
    std::printf("\n%s\n", title);
    Unseen here;
    here.before = classify(model, pointers(prepared));
    print("all, before", figuresOf(here.before));
    printBySource(here.before);
    here.afterMix = classifyAfterLearning(model, pointers(prepared), kDecisions, kSeeds);
    print("all, after 100 decisions of it", figuresOf(here.afterMix));
    for (const auto& [name, members] : sources) {
        const std::vector<Outcome> after
            = classifyAfterLearning(model, members, kDecisions, kSeeds);
        print("  " + name + ", after", figuresOf(after));
        append(here.afterEach, after);
    }
    print("each after its own 100, together", figuresOf(here.afterEach));
    if (!prepared.empty() && !prepared.front().sample->own) {
        append(foreign.before, here.before);
        append(foreign.afterMix, here.afterMix);
        append(foreign.afterEach, here.afterEach);
    }
}

void listWrong(const std::vector<Outcome>& outcomes)
{
    for (const Outcome& o : outcomes) {
        if (o.predicted != o.sample->category) {
            std::printf("WRONG\t%s\t%d->%d\t%.2f\t%s\n", o.sample->source.c_str(),
                o.sample->category, o.predicted, o.confidence,
                QString::fromStdString(o.sample->text).simplified().left(500).toUtf8().constData());
        }
    }
}

/// Figures with each source left out in turn; returns those of the foreign ones.
Unseen reportLeftOut(
    const std::vector<Prepared>& prepared, const Options& options, bool learn, bool wrong)
{
    const LeftOut out = leaveOut(prepared, options, learn ? kDecisions : 0);
    print("foreign sources left out", figuresOf(out.foreign));
    printBySource(out.foreign);
    print("own communities left out", figuresOf(out.own));
    printBySource(out.own);
    Unseen unseen;
    unseen.before = out.foreign;
    if (learn) {
        print("foreign, each after its own 100", figuresOf(out.foreignLearned));
        print("own, each after its own 100", figuresOf(out.ownLearned));
        unseen.afterEach = out.foreignLearned;
        unseen.afterMix = learnAcrossHalves(prepared, options);
    }
    std::printf("temperature: foreign %.3f own %.3f\n", bestTemperature(out.foreign),
        bestTemperature(out.own));
    if (wrong) {
        listWrong(out.foreign);
        listWrong(out.own);
    }
    return unseen;
}

int fail(const Error& error)
{
    std::fprintf(
        stderr, "waymark-train: %s: %s\n", qPrintable(error.subject), qPrintable(error.detail));
    return 3;
}

/// Figures on @p paths, then on all their foreign messages together with those left out before.
int evaluate(const QStringList& paths, const Model& model, const Options& options, Unseen& unseen)
{
    std::deque<std::vector<Sample>> files; // outcomes point into them
    for (const QString& path : paths) {
        Result<std::vector<Sample>> file = readSamples(path);
        if (!file) {
            return fail(file.error());
        }
        files.push_back(std::move(file).value());
        report(qPrintable(path), model, prepare(files.back(), options.bucketBits), unseen);
    }
    if (!files.empty()) {
        std::printf("\nforeign sources left out and foreign files, together\n");
        print("all, before", figuresOf(unseen.before));
        print("all, after 100 decisions of a mix", figuresOf(unseen.afterMix));
        print("each after its own 100, together", figuresOf(unseen.afterEach));
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({
        {QStringLiteral("data"), QStringLiteral("Our own messages."), QStringLiteral("file")},
        {QStringLiteral("shared"), QStringLiteral("Further messages; may be absent."),
            QStringLiteral("file")},
        {QStringLiteral("out"), QStringLiteral("Writes the model."), QStringLiteral("file")},
        {QStringLiteral("set"), QStringLiteral("Changes an option of training."),
            QStringLiteral("name=value")},
        {QStringLiteral("left-out"),
            QStringLiteral("Prints figures with each source left out in turn.")},
        {QStringLiteral("learn"), QStringLiteral("... and after 100 decisions.")},
        {QStringLiteral("wrong"), QStringLiteral("... and lists the wrong ones.")},
        {QStringLiteral("evaluate"),
            QStringLiteral("Prints figures on files that training never sees."),
            QStringLiteral("file")},
    });
    parser.process(app);

    Options options;
    for (const QString& setting : parser.values(QStringLiteral("set"))) {
        const QStringList parts = setting.split(QLatin1Char('='));
        if (parts.size() != 2 || !options.set(parts[0].toStdString(), parts[1].toDouble())) {
            std::fprintf(stderr, "waymark-train: no such option: %s\n", qPrintable(setting));
            return 2;
        }
    }
    std::vector<Sample> samples;
    Result<std::vector<Sample>> own = readSamples(parser.value(QStringLiteral("data")));
    if (!own) {
        return fail(own.error());
    }
    samples = std::move(own).value();
    if (parser.isSet(QStringLiteral("shared"))) {
        Result<std::vector<Sample>> shared = readSamples(parser.value(QStringLiteral("shared")));
        if (shared) {
            samples.insert(samples.end(), shared.value().begin(), shared.value().end());
        } else {
            std::fprintf(stderr,
                "waymark-train: %s is not there; training on our own messages alone\n",
                qPrintable(parser.value(QStringLiteral("shared"))));
        }
    }
    const std::vector<Prepared> prepared = prepare(samples, options.bucketBits);
    Unseen unseen;
    if (parser.isSet(QStringLiteral("left-out"))) {
        unseen = reportLeftOut(prepared, options, parser.isSet(QStringLiteral("learn")),
            parser.isSet(QStringLiteral("wrong")));
    }
    if (!parser.isSet(QStringLiteral("out")) && !parser.isSet(QStringLiteral("evaluate"))) {
        return 0;
    }
    const Model model = trainModel(pointers(prepared), options);
    if (parser.isSet(QStringLiteral("out"))) {
        QSaveFile file(parser.value(QStringLiteral("out")));
        if (!file.open(QIODevice::WriteOnly) || file.write(writeModel(model)) < 0 || !file.flush()
            || !file.commit()) {
            return fail(Error {ErrorKind::FileNotWritable, file.fileName(), file.errorString()});
        }
    }
    return evaluate(parser.values(QStringLiteral("evaluate")), model, options, unseen);
}
