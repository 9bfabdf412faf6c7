#include "history/memory_store.h"

#include <algorithm>
#include <unordered_map>

#include "history/setting_row.h"
#include "history/sql.h"

namespace flipwatch {
namespace {

KnownPageRead page_from(SQLite::Statement& row) {
  KnownPageRead page;
  page.id = row.getColumn(0).getInt64();
  page.account = row.getColumn(1).getInt64();
  page.page = row.getColumn(2).getString();
  page.url = row.getColumn(3).getString();
  page.baseline_at = time_at(row, 4);
  page.whole_at = time_at(row, 5);
  page.read_at = time_at(row, 6);
  page.readings = row.getColumn(7).getInt64();
  page.new_since = time_at(row, 8);
  return page;
}

/// Where a stored page and a stored setting stand in memory.
struct Slots {
  std::unordered_map<std::int64_t, std::size_t> pages;
  std::unordered_map<std::int64_t, std::size_t> settings;
  std::unordered_map<std::int64_t, std::optional<Time>> read_at;  // of a stored page, by its own account
};

/// A page that both have read: the later look is its last one. Places that leave their last look to the page
/// keep their own.
void join_page(Memory& memory, std::size_t at, const KnownPageRead& page) {
  KnownPageRead& kept = memory.pages[at];
  for (Place& place : memory.places) {
    if (place.page == at && !place.told_at && !place.never_told) place.told_at = kept.read_at;
  }
  kept.read_at = std::max(kept.read_at, page.read_at);
  kept.whole_at = std::max(kept.whole_at, page.whole_at);
}

/// A place of a joined account, with the time of its own last look; one place where the root has it too.
void join_place(Memory& memory, Place place, std::optional<Time> read_at) {
  if (!place.told_at && !place.never_told) place.told_at = read_at;
  for (Place& kept : memory.places) {
    if (kept.page != place.page || kept.setting != place.setting) continue;
    const bool is_later = kept.told_at < place.told_at;
    kept.told_at = std::max(kept.told_at, place.told_at);
    kept.never_told = kept.never_told && place.never_told;
    if (is_later) kept.absent = place.absent;
    return;
  }
  memory.places.push_back(place);
}

void read_pages(SQLite::Database& database, std::int64_t account, Memory& memory, Slots& slots) {
  SQLite::Statement row(
      database,
      "select id, account, name, url, baseline_at, whole_at, read_at, readings, new_since from page "
      "where account = ?");
  row.bind(1, account);
  while (row.executeStep()) {
    KnownPageRead page = page_from(row);
    std::size_t at = memory.pages.size();
    if (account != memory.account) {
      for (std::size_t i = 0; i < memory.pages.size(); ++i) {
        if (memory.pages[i].page == page.page) at = i;
      }
    }
    slots.pages[page.id] = at;
    slots.read_at[page.id] = page.read_at;
    if (at == memory.pages.size())
      memory.pages.push_back(std::move(page));
    else
      join_page(memory, at, page);
  }
}

std::optional<Time> last_unread(SQLite::Database& database, std::int64_t setting) {
  SQLite::Statement row(database, "select max(at) from unread where setting = ?");
  row.bind(1, setting);
  row.executeStep();
  return time_at(row, 0);
}

void read_settings(SQLite::Database& database, std::int64_t account, Memory& memory, Slots& slots) {
  Rows row(database, settings_of_account());
  row.bind(1, account);
  memory.settings.reserve(256);  // most accounts; growing moves them all again and again
  while (row.next()) {
    Known known = setting_from(row);
    if (known.unreadable) known.unreadable_at = last_unread(database, known.id);
    const std::optional<std::size_t> same =
        account == memory.account ? std::nullopt : memory.find(known.page, known.control);
    if (!same) {
      const std::int64_t id = known.id;
      slots.settings[id] = memory.add(std::move(known));
      continue;
    }
    slots.settings[known.id] = *same;
    Known& kept = memory.settings[*same];
    kept.joined_ids.push_back(known.id);
    if (!known.since_at || (kept.since_at && *kept.since_at >= *known.since_at)) continue;
    // The joined account's look is the later one: its state is the state before the next look. The row stays
    // the root's.
    known.id = kept.id;
    known.account = kept.account;
    known.joined_ids = kept.joined_ids;
    known.control = kept.control;
    known.first_at = kept.first_at;
    known.first_state = kept.first_state;
    kept = std::move(known);
  }
}

void read_places(SQLite::Database& database, std::int64_t account, Memory& memory, const Slots& slots) {
  Rows row(database,
           "select place.page, setting, absent, told_at, never_told, position from page join "
           "place on place.page = page.id "
           "where page.account = ?");
  row.bind(1, account);
  memory.places.reserve(256);
  while (row.next()) {
    const auto page = slots.pages.find(row.integer(0));
    const auto setting = slots.settings.find(row.integer(1));
    if (page == slots.pages.end() || setting == slots.settings.end()) continue;
    const Place place{page->second, setting->second, row.flag(2), row.time(3), row.flag(4), row.integer(5)};
    if (account == memory.account)
      memory.places.push_back(place);
    else
      join_place(memory, place, slots.read_at.at(row.integer(0)));
  }
}

void read_acts(SQLite::Database& database, std::int64_t account, Memory& memory) {
  SQLite::Statement row(database,
                        "select id, page, control, from_state, to_state, at from act where account = ?");
  row.bind(1, account);
  while (row.executeStep()) {
    memory.acts.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getString(),
                           row.getColumn(2).getString(), state_at(row, 3), state_at(row, 4),
                           time_from(row.getColumn(5).getInt64()), false});
  }
}

/// The words learned on the site of an account.
void read_learned(SQLite::Database& database, std::int64_t account, Memory& memory) {
  SQLite::Statement row(
      database,
      "select lang, word, state, at from learned where site = (select site from account where id = ?)");
  row.bind(1, account);
  while (row.executeStep()) {
    memory.learned.push_back({.lang = row.getColumn(0).getString(),
                              .word = row.getColumn(1).getString(),
                              .state = row.getColumn(2).getString(),
                              .at = time_from(row.getColumn(3).getInt64())});
  }
}

void write_learned(SQLite::Database& database, const Memory& memory) {
  for (const LearnedWord& word : memory.learned) {
    if (!word.touched) continue;
    SQLite::Statement put(
        database,
        "insert into learned (site, lang, word, state, setting, at) select site, ?, ?, ?, ?, ? "
        "from account where id = ? on conflict (site, lang, word) do update set state = excluded.state");
    put.bind(1, word.lang);
    put.bind(2, word.word);
    put.bind(3, word.state);
    put.bind(4, memory.settings[word.setting].id);
    put.bind(5, to_sql(word.at));
    put.bind(6, memory.account);
    put.exec();
  }
}

/// What two records had is one setting's now: the later row goes, what points to it points to the setting.
void write_absorbed(SQLite::Database& database, const Memory& memory) {
  for (const auto& [gone, setting] : memory.absorbed) {
    for (const char* sql :
         {"update change set setting = ?2 where setting = ?1",
          "update subject set setting = ?2 where setting = ?1",
          "update or ignore unread set setting = ?2 where setting = ?1",
          "update or ignore verdict set setting = ?2 where setting = ?1",
          "update or ignore beginning set setting = ?2 where setting = ?1",
          "update or ignore origin set setting = ?2 where setting = ?1",
          "delete from place where setting = ?1", "delete from unread where setting = ?1",
          "delete from verdict where setting = ?1", "delete from beginning where setting = ?1",
          "delete from origin where setting = ?1", "delete from setting where id = ?1"}) {
      SQLite::Statement statement(database, sql);
      statement.bind(1, gone);
      if (statement.getBindParameterCount() > 1) statement.bind(2, memory.settings[setting].id);
      statement.exec();
    }
  }
}

void write_page(SQLite::Database& database, KnownPageRead& page, std::int64_t account) {
  if (page.account != account) page.id = 0;
  page.account = account;
  // What the page says of the looks at it stays (looks.h).
  SQLite::Statement put(
      database,
      "insert into page (id, account, name, url, baseline_at, whole_at, read_at, readings, new_since) values "
      "(?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set url = excluded.url, baseline_at = "
      "excluded.baseline_at, whole_at = excluded.whole_at, read_at = excluded.read_at, readings = "
      "excluded.readings, new_since = excluded.new_since");
  if (page.id != 0) put.bind(1, page.id);
  put.bind(2, account);
  put.bind(3, page.page);
  put.bind(4, page.url);
  bind_to(put, 5, page.baseline_at);
  bind_to(put, 6, page.whole_at);
  bind_to(put, 7, page.read_at);
  put.bind(8, page.readings);
  bind_to(put, 9, page.new_since);
  put.exec();
  if (page.id == 0) page.id = database.getLastInsertRowid();
  page.touched = false;
}

void write_places(SQLite::Database& database, Memory& memory) {
  std::optional<SQLite::Statement> prepared;
  for (const Place& place : memory.places) {
    if (!place.touched) continue;
    if (!prepared) {
      prepared.emplace(
          database,
          "insert or replace into place (page, setting, absent, told_at, never_told, position) values "
          "(?, ?, ?, ?, ?, ?)");
    }
    SQLite::Statement& put = *prepared;
    put.reset();
    put.bind(1, memory.pages[place.page].id);
    put.bind(2, memory.settings[place.setting].id);
    put.bind(3, place.absent ? 1 : 0);
    bind_to(put, 4, place.told_at);
    put.bind(5, place.never_told ? 1 : 0);
    put.bind(6, place.position);
    put.exec();
  }
}

/// Whether a page that is stored was looked at, and that is all.
bool is_a_look_alone(const Memory& memory) {
  const auto is_touched = [](const auto& row) { return row.touched; };
  const auto is_new = [&](const KnownPageRead& page) {
    return page.touched && (page.id == 0 || page.account != memory.account);
  };
  return memory.absorbed.empty() && std::ranges::none_of(memory.settings, is_touched) &&
         std::ranges::none_of(memory.places, is_touched) &&
         std::ranges::none_of(memory.learned, is_touched) && std::ranges::none_of(memory.acts, &Act::over) &&
         std::ranges::none_of(memory.pages, is_new);
}

}  // namespace

Memory read_memory(SQLite::Database& database, std::int64_t root, std::span<const std::int64_t> members) {
  Memory memory;
  memory.account = root;
  memory.members.assign(members.begin(), members.end());
  Slots slots;
  const auto read = [&](std::int64_t account) {
    read_pages(database, account, memory, slots);
    read_settings(database, account, memory, slots);
    read_places(database, account, memory, slots);
    read_acts(database, account, memory);
  };
  read(root);
  read_learned(database, root, memory);
  for (const std::int64_t member : members) {
    if (member != root) read(member);
  }
  SQLite::Statement length(database, "select length from machine where salt is not null");
  if (length.executeStep()) memory.last_seq = length.getColumn(0).getInt64();
  return memory;
}

bool write_memory(SQLite::Database& database, Memory& memory) {
  const bool is_no_more = is_a_look_alone(memory);
  write_absorbed(database, memory);
  // A place of a joined account's page or setting needs the root's own copies of both.
  for (const Place& place : memory.places) {
    if (!place.touched) continue;
    KnownPageRead& page = memory.pages[place.page];
    Known& setting = memory.settings[place.setting];
    if (page.account != memory.account) page.touched = true;
    if (setting.account != memory.account) setting.touched = true;
  }
  for (KnownPageRead& page : memory.pages) {
    if (page.touched) write_page(database, page, memory.account);
  }
  std::optional<SQLite::Statement> prepared;  // a visit that changed nothing prepares none
  for (Known& known : memory.settings) {
    if (!known.touched) continue;
    if (!prepared) prepared.emplace(database, put_setting());
    SQLite::Statement& put = *prepared;
    if (known.account != memory.account) known.id = 0;
    known.account = memory.account;
    put.reset();
    if (known.id != 0)
      put.bind(1, known.id);
    else
      put.bind(1);
    bind_setting(put, known);
    put.exec();
    if (known.id == 0) known.id = database.getLastInsertRowid();
  }
  write_places(database, memory);
  write_learned(database, memory);
  for (const Act& act : memory.acts) {
    if (!act.over) continue;
    SQLite::Statement over(database, "delete from act where id = ?");
    over.bind(1, act.id);
    over.exec();
  }
  return is_no_more;
}

}  // namespace flipwatch
