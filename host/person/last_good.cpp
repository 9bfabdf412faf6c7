#include "person/last_good.h"

#include <system_error>

#include "machine/private_files.h"
#include "person/person_files.h"

namespace flipwatch {

std::optional<std::string> LastGood::text() const {
  rules::Problems none;
  return file_.empty() ? std::nullopt : text_of(file_, none);
}

void LastGood::keep(std::string_view text) const {
  if (file_.empty() || this->text() == text) return;
  try {
    make_private_folder(file_.parent_path());
    write_private_file(file_, text);
  } catch (const std::system_error&) {
    return;
  }
}

void LastGood::forget() const {
  std::error_code none;
  if (!file_.empty()) std::filesystem::remove(file_, none);
}

}  // namespace flipwatch
