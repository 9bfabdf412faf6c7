#pragma once
#include <doctest/doctest.h>

#include <ostream>

/// doctest's CAPTURE for a clang that lets no lambda have a part of a structured binding: it keeps a copy.
/// Included in front of every test where that is so (tests/CMakeLists.txt).
template <class Value>
struct Captured {
  const char* name;
  Value value;

  void operator()(std::ostream* out) const {
    doctest::detail::MessageBuilder message(__FILE__, __LINE__, doctest::assertType::is_warn);
    message.m_stream = out;
    message * name, " := ", value;
  }
};
template <class Value>
Captured(const char*, Value) -> Captured<Value>;

#undef CAPTURE
#define CAPTURE(x) \
  auto DOCTEST_ANONYMOUS(DOCTEST_CAPTURE_) = doctest::detail::MakeContextScope(Captured{#x, x})
