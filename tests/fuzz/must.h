#pragma once
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// What a fuzzer holds the host to, beside the sanitizers. Ends the process, which libFuzzer takes for a find
/// and keeps the input.
inline void must(bool holds, std::string_view promise, std::string_view seen = "") {
  if (holds) return;
  std::fprintf(stderr, "BROKEN PROMISE: %.*s\n%.*s\n", static_cast<int>(promise.size()), promise.data(),
               static_cast<int>(seen.size()), seen.data());
  std::abort();
}
