#include "browsers/callers_file.h"

#include <nlohmann/json.hpp>
#include <system_error>

#include "machine/private_files.h"

namespace flipwatch {
namespace {

using nlohmann::json;

constexpr std::size_t max_callers_bytes = 64 * 1024;

struct Callers {
  std::vector<std::string> extensions;
  std::string fault;
};

Callers read_callers(const std::filesystem::path& file) {
  if (file.empty()) return {};
  try {
    const auto text = read_file(file, max_callers_bytes);
    if (!text) return {};
    const json body = json::parse(*text, nullptr, false);
    const json list = body.is_object() ? body.value("extensions", json()) : json();
    if (!list.is_array()) return {{}, "it is not of the form {\"extensions\": [\"ID\"]}"};
    Callers callers;
    for (const json& one : list) {
      if (one.is_string()) callers.extensions.push_back(one.get<std::string>());
    }
    return callers;
  } catch (const std::system_error& fault) {
    return {{}, fault.code().message()};
  }
}

}  // namespace

std::vector<std::string> registered_extensions(const std::filesystem::path& callers) {
  return read_callers(callers).extensions;
}

std::string fault_of_callers(const std::filesystem::path& callers) { return read_callers(callers).fault; }

void write_registered_extensions(const std::filesystem::path& callers,
                                 const std::vector<std::string>& extensions, bool for_all) {
  const std::string text = json{{"extensions", extensions}}.dump(2) + "\n";
  if (for_all) return write_public_file(callers, text);
  make_private_folder(callers.parent_path());
  write_private_file(callers, text);
}

}  // namespace flipwatch
