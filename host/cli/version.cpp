#include "cli/version.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/core.h>
#include <sodium/version.h>
#include <spdlog/version.h>
#include <sqlite3.h>
#include <utf8proc.h>

#include <CLI/Version.hpp>
#include <boost/version.hpp>
#include <nlohmann/json.hpp>

#include "commit.h"

namespace flipwatch {
namespace {

std::string dotted(int major, int minor, int patch) {
  return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch);
}

std::string line(const std::string& name, const std::string& version) { return "\n" + name + " " + version; }

}  // namespace

std::string version_text() {
  return "flipwatch " FLIPWATCH_VERSION + line("commit", commit) +
         line("Boost", dotted(BOOST_VERSION / 100'000, BOOST_VERSION / 100 % 1'000, BOOST_VERSION % 100)) +
         line("CLI11", CLI11_VERSION) +
         line("fmt", dotted(FMT_VERSION / 10'000, FMT_VERSION / 100 % 100, FMT_VERSION % 100)) +
         line("nlohmann_json",
              dotted(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH)) +
         line("sodium", sodium_version_string()) +
         line("spdlog", dotted(SPDLOG_VER_MAJOR, SPDLOG_VER_MINOR, SPDLOG_VER_PATCH)) +
         line("SQLite", sqlite3_libversion()) + line("SQLiteCpp", SQLITECPP_VERSION) +
         line("utf8proc", utf8proc_version());
}

}  // namespace flipwatch
