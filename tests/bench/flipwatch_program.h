#pragma once
#include <filesystem>

#include "one_message.h"

/// The host as a browser starts it, with a home of its own.
inline Program flipwatch_in(const std::filesystem::path& home) {
  return {.command = {FLIPWATCH_BINARY, "serve"}, .environment = {"HOME=" + home.string()}};
}

/// An answer to a check must say that it was recorded, or what is measured is an error. @throws
/// std::runtime_error
void must_be_recorded(const std::string& answer);
