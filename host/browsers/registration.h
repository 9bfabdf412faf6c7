#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "browsers/installation.h"

namespace flipwatch {

/// What a person asked for.
struct Registration {
  std::vector<const Browser*> browsers;  ///< none: all that are here
  bool for_all = false;                  ///< for every person of this computer
  bool only_say = false;                 ///< say what would be written, and write nothing
  std::vector<std::string> extensions;   ///< that may start it, beside ours
  std::filesystem::path
      profiles;  ///< a Chromium's --user-data-dir that is not the usual one; empty: the usual
  std::filesystem::path callers;  ///< callers.json, which tells the program the same extensions
};

/// One thing that was done, would be, or could not be.
struct Deed {
  enum class Is { wrote, removed, unchanged, refused };
  Is is = Is::wrote;
  std::string browser;         ///< for people; "" where it is for none alone
  std::filesystem::path file;  ///< empty where no file is meant
  std::string says = {};       ///< why it was refused, or what to know about it
  std::string way_out = {};
};

/// Tells browsers where this program is. Files are replaced whole.
std::vector<Deed> register_program(const System& system, const Registration& asked);

/// Takes back what registering wrote, wherever it is: what names another program's host is not touched.
std::vector<Deed> unregister_program(const System& system, const Registration& asked);

}  // namespace flipwatch
