#include "browsers/found.h"

#include <nlohmann/json.hpp>
#include <system_error>

#include "machine/private_files.h"

namespace flipwatch {

bool is_there(const std::filesystem::path& path) {
  std::error_code fault;
  return std::filesystem::exists(path, fault);
}

std::optional<std::string> read_found(const std::filesystem::path& file) {
  constexpr std::size_t max_bytes = 1024 * 1024;
  return read_file(file, max_bytes);
}

std::string text_of(const nlohmann::json& body, const char* field) {
  if (!body.is_object()) return {};
  const auto found = body.find(field);
  return found != body.end() && found->is_string() ? found->get<std::string>() : "";
}

}  // namespace flipwatch
