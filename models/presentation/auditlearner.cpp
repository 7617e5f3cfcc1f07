// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/auditlearner.h"

namespace waymark {

AuditLearner::AuditLearner(const Categoriser& shipped, QObject* parent)
    : QObject(parent)
    , m_shipped(&shipped)
{
}

void AuditLearner::request(LearningTask task)
{
    m_next = std::move(task);
    if (!m_running)
        startNext();
}

void AuditLearner::drop()
{
    m_next.reset();
    ++m_generation;
}

void AuditLearner::startNext()
{
    m_running = true;
    const quint64 generation = m_generation;
    auto task = std::make_shared<const LearningTask>(std::move(*m_next));
    m_next.reset();
    // Written by the job's thread, read after finished(): the runner hands over in between.
    auto result = std::make_shared<LearningResult>();
    Job* job = m_runner.start(tr("Learning from your decisions"),
        [task, result, shipped = *m_shipped](JobContext& context) {
            auto model = std::make_shared<const Categoriser>(shipped.learn(task->lessons));
            for (const auto& [id, text] : task->texts) {
                if (context.isCancelled())
                    return;
                result->proposals.emplace_back(id, model->propose(text));
            }
            result->model = std::move(model);
        });
    connect(job, &Job::finished, this, [this, result, generation] {
        m_running = false;
        const bool wanted = generation == m_generation && result->model;
        if (m_next)
            startNext();
        if (wanted)
            Q_EMIT learned(*result);
    });
}

} // namespace waymark
