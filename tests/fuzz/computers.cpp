#include "computers.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sodium.h>

#include <atomic>
#include <fstream>

#include "desk.h"
#include "history/history.h"
#include "lived_in.h"
#include "must.h"
#include "scratch_folder.h"
#include "sync/shared_folder.h"
#include "sync/sync.h"

using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// Names that are random elsewhere are counted here, so that an input says the same each time.
std::uint32_t counted = 0;

void count_instead_of_random() {
  static randombytes_implementation counting{
      .implementation_name = [] { return "counted"; },
      .random = [] { return ++counted; },
      .stir = nullptr,
      .uniform = nullptr,
      .buf =
          [](void* bytes, std::size_t size) {
            for (std::size_t i = 0; i < size; ++i)
              static_cast<unsigned char*>(bytes)[i] =
                  static_cast<unsigned char>(i < 4 ? ++counted >> 8 * i : i);
          },
      .close = nullptr};
  randombytes_set_implementation(&counting);
}

const ScratchFolder& place() {
  static const ScratchFolder folder;
  return folder;
}

void write(const fs::path& file, const std::string& text) { std::ofstream(file, std::ios::binary) << text; }

void wake(const std::string& history) {
  Desk::clear();
  write(Desk::history(), history);
}

/// A computer's history before its first day. Those that hash with one salt know each other's accounts.
void begin(const std::string& name, const std::string& salt) {
  Desk::clear();
  const std::atomic<bool> hurry = false;
  flipwatch::open_history(Desk::history(), hurry);
  SQLite::Database(Desk::history().string(), SQLite::OPEN_READWRITE)
      .exec("update machine set name = '" + name + "', salt = '" + salt + "'");
}

/// Syncs the desk, and answers what its history is then.
std::string synced(const fs::path& folder) {
  {
    const std::atomic<bool> hurry = false;
    const auto history = flipwatch::open_history(Desk::history(), hurry);
    const flipwatch::Synced synced = flipwatch::sync(*history, folder, {});
    must(synced.is_all_well(), "a person's own computers sync without a question");
  }
  return whole_history();
}

void ask(json request) {
  request["id"] = 1;
  const json answer = Desk().ask(request);
  must(answer["type"] != "error", "a person can do this", answer.dump());
}

/// A second person at that computer, on the second site.
void another_looks() {
  json look = lived_in()[5];
  look["witness"] = "cc";
  ask(look);
}

std::string lived_in_and_synced(const std::string& name, const std::string& salt, const fs::path& folder) {
  begin(name, salt);
  live_in();
  another_looks();
  return synced(folder);
}

Computers made() {
  count_instead_of_random();
  Computers all{.folder = place().path() / "folder", .history_before = place().path() / "before.db"};
  const fs::path elsewhere = place().path() / "elsewhere";
  fs::create_directory(all.folder);
  fs::create_directory(elsewhere);
  lived_in_and_synced("strange", "salt-of-strange", elsewhere);
  all.strange_log = text_of(elsewhere / flipwatch::log_name("strange"));

  all.history = lived_in_and_synced("mine", "salt", all.folder);
  const std::string known = lived_in_and_synced("known", "salt", all.folder);
  wake(all.history);
  synced(all.folder);
  ask({{"type", "account"}, {"site", "acme.example"}, {"account", "cc"}, {"same_as", "default"}});
  all.history = whole_history();
  wake(known);
  ask({{"type", "forget"}, {"site", "linkedin"}, {"page", "settings/y"}});
  synced(all.folder);

  all.own_log = text_of(all.folder / flipwatch::log_name("mine"));
  all.known_log = text_of(all.folder / flipwatch::log_name("known"));
  write(all.history_before, all.history);
  return all;
}

}  // namespace

const Computers& Computers::of_a_person() {
  static const Computers all = made();
  return all;
}

void Computers::lay_down() const {
  counted = 1U << 30U;
  fs::remove_all(folder);
  fs::create_directory(folder);
  write(folder / flipwatch::log_name("mine"), own_log);
  wake(history);
}
