#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "browsers/doctor.h"
#include "browsers/registration.h"
#include "scratch_folder.h"

/// A computer for a test: a home, a root and a program in a folder of their own.
struct Computer {
  ScratchFolder folder;
  flipwatch::System system;

  explicit Computer(flipwatch::Platform platform = flipwatch::Platform::freedesktop);

  std::filesystem::path home() const { return system.home; }
  std::filesystem::path callers() const { return system.config / "flipwatch" / "callers.json"; }
  /// Puts a file somewhere, with the folders above it.
  static void write(const std::filesystem::path& file, std::string_view text);
  static std::string text(const std::filesystem::path& file);

  /// What registering needs to know; add to it what the test is about.
  flipwatch::Registration asked(std::string_view browser) const;
  /// Registers, and answers the manifest of that browser.
  std::filesystem::path registered(std::string_view browser) const;

  /// "manifest_missing", "ok", "manifest_open, ok": what doctor says of a browser; the conversation goes as it is told.
  std::string diagnosis(std::string_view browser, flipwatch::Conversation heard = {flipwatch::Conversation::Went::well,
                                                                                   FLIPWATCH_VERSION, ""}) const;
  std::vector<flipwatch::Check> checks(std::string_view browser, flipwatch::Conversation heard) const;
};
