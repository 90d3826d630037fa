#pragma once

#include "app/base/error.h"

#include <tl/expected.hpp>

#include <functional>

namespace rushes {

/// Either a value or an error.
template<typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(detail), {}});
}
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

/// Called exactly once; never after its context object died.
template<typename T>
using Answer = std::function<void(Result<T>)>;

} // namespace rushes
