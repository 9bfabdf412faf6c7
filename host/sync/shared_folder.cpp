#include "sync/shared_folder.h"

#include <algorithm>
#include <system_error>

#include "error.h"
#include "history/digest.h"
#include "machine/private_files.h"

namespace flipwatch {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_log = 256U << 20U;
constexpr std::size_t most_files = 1'000;
constexpr std::string_view log_mark = ".flipwatch";

/// "foo.flipwatch.jsonl", and "foo (conflicted copy).flipwatch.jsonl" or
/// "foo.flipwatch.sync-conflict-….jsonl".
bool is_log_name(const std::string& name) {
  return name[0] != '.' && name[0] != '~' && name.find(log_mark) != std::string::npos &&
         !name.ends_with(".new");
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  try {
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
      std::string name = entry.path().filename().string();
      if (is_log_name(name)) names.push_back(std::move(name));
    }
  } catch (const fs::filesystem_error& fault) {
    throw Error(Code::not_found, folder.string() + " cannot be read: " + fault.code().message(), "",
                "Name the folder that your synchroniser keeps.");
  }
  std::sort(names.begin(), names.end());
  if (names.size() > most_files) names.resize(most_files);
  return names;
}

FoundLog found_log(const fs::path& folder, const std::string& name) {
  FoundLog found{.name = name};
  try {
    const auto text = read_file(folder / name, longest_log, Links::refused);
    if (!text) return {.name = name, .trouble = "is gone again"};
    found.log = read_log(*text);
    const Digest digest = digest_of("", *text);
    found.digest = hexadecimal(text_of(digest));
  } catch (const std::system_error& fault) {
    found.trouble = "cannot be opened: " + fault.code().message();
  }
  return found;
}

}  // namespace

std::string log_name(const std::string& machine) { return machine + std::string(log_mark) + ".jsonl"; }

std::vector<FoundLog> logs_in(const fs::path& folder) {
  std::vector<FoundLog> logs;
  for (const std::string& name : names_in(folder)) logs.push_back(found_log(folder, name));
  return logs;
}

}  // namespace flipwatch
