// SPDX-License-Identifier: GPL-3.0-or-later
#include "categorise/modelfile.h"

#include "base/hash.h"
#include "categorise/features.h"

#include <QtEndian>

#include <bit>
#include <cmath>

namespace waymark {

namespace {

constexpr std::string_view kMagic = "WMKCAT1\n";

template <typename T>
void put(QByteArray& out, T value)
{
    const T little = qToLittleEndian(value);
    out.append(reinterpret_cast<const char*>(&little), sizeof little);
}
void put(QByteArray& out, float value)
{
    put(out, std::bit_cast<std::uint32_t>(value));
}

class Reader
{
public:
    explicit Reader(const QByteArray& bytes)
        : m_bytes(bytes)
    {
    }
    template <typename T>
    T get()
    {
        if (m_bytes.size() - m_at < static_cast<qsizetype>(sizeof(T))) {
            m_ok = false;
            return T {};
        }
        const T value = qFromLittleEndian<T>(m_bytes.constData() + m_at);
        m_at += static_cast<qsizetype>(sizeof(T));
        return value;
    }
    float getFloat()
    {
        const float value = std::bit_cast<float>(get<std::uint32_t>());
        m_ok = m_ok && std::isfinite(value);
        return value;
    }
    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] qsizetype left() const { return m_bytes.size() - m_at; }

private:
    const QByteArray& m_bytes;
    qsizetype m_at = kMagic.size();
    bool m_ok = true;
};

Error damaged(const char* detail)
{
    return Error {ErrorKind::FileDamaged, QStringLiteral("classifier/model.bin"),
        QString::fromLatin1(detail)};
}

std::string_view view(const QByteArray& bytes, qsizetype length)
{
    return {bytes.constData(), static_cast<std::size_t>(length)};
}

} // namespace

QByteArray writeModel(const Model& model)
{
    QByteArray out(kMagic.data(), kMagic.size());
    put(out, static_cast<std::uint32_t>(model.bucketBits));
    put(out, static_cast<std::uint32_t>(model.dense.size()));
    put(out, featureLayoutHash());
    for (const float value : {model.temperature, model.unseenIdf, model.unseenShare, model.idfStep,
             model.lambda, model.denseScale}) {
        put(out, value);
    }
    for (const float value : model.bias) {
        put(out, value);
    }
    for (const float value : model.scale) {
        put(out, value);
    }
    for (const auto& row : model.dense) {
        for (const float value : row) {
            put(out, value);
        }
    }
    for (const Model::Bucket& bucket : model.buckets) {
        put(out, bucket.idf);
    }
    for (const Model::Bucket& bucket : model.buckets) {
        for (const std::int8_t weight : bucket.weight) {
            put(out, weight);
        }
    }
    put(out, stableHash(view(out, out.size())));
    return out;
}

Result<Model> readModel(const QByteArray& bytes)
{
    constexpr qsizetype kSum = 8;
    if (!bytes.startsWith(QByteArrayView(kMagic.data(), kMagic.size())) || bytes.size() < 64) {
        return damaged("not a classifier model");
    }
    const qsizetype payload = bytes.size() - kSum;
    if (qFromLittleEndian<std::uint64_t>(bytes.constData() + payload)
        != stableHash(view(bytes, payload))) {
        return damaged("the checksum does not fit");
    }
    Reader in(bytes);
    Model model;
    model.bucketBits = static_cast<int>(in.get<std::uint32_t>());
    const auto dense = in.get<std::uint32_t>();
    if (model.bucketBits < 8 || model.bucketBits > 22) {
        return damaged("an impossible number of buckets");
    }
    if (in.get<std::uint64_t>() != featureLayoutHash()
        || dense != static_cast<std::uint32_t>(denseFeatureCount())) {
        return damaged("trained for another cue book");
    }
    for (float* value : {&model.temperature, &model.unseenIdf, &model.unseenShare, &model.idfStep,
             &model.lambda, &model.denseScale}) {
        *value = in.getFloat();
    }
    for (float& value : model.bias) {
        value = in.getFloat();
    }
    for (float& value : model.scale) {
        value = in.getFloat();
    }
    model.dense.resize(dense);
    for (auto& row : model.dense) {
        for (float& value : row) {
            value = in.getFloat();
        }
    }
    const std::size_t buckets = std::size_t(1) << static_cast<unsigned>(model.bucketBits);
    if (!in.ok() || in.left() != static_cast<qsizetype>(buckets * (1 + Model::kClasses)) + kSum) {
        return damaged("the length does not fit");
    }
    model.buckets.resize(buckets);
    for (Model::Bucket& bucket : model.buckets) {
        bucket.idf = in.get<std::uint8_t>();
    }
    for (Model::Bucket& bucket : model.buckets) {
        for (std::int8_t& weight : bucket.weight) {
            weight = in.get<std::int8_t>();
        }
    }
    if (!(model.temperature > 0) || !(model.lambda > 0)) {
        return damaged("an impossible temperature");
    }
    return model;
}

} // namespace waymark
