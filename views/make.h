// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

namespace waymark {

/// Makes a child of @p parent, which owns it. The only place in the views where `new` stands, so
/// that every object visibly has an owner.
template <typename T, typename Parent, typename... Args>
T* make(Parent* parent, Args&&... args)
{
    return new T(std::forward<Args>(args)..., parent);
}

/// Makes an object that its first user takes over at once (layouts, items, event data).
template <typename T, typename... Args>
T* makeOwned(Args&&... args)
{
    return new T(std::forward<Args>(args)...);
}

} // namespace waymark
