// A log in the shared folder that means ill: what can be taken over is, the rest is said, and this computer's
// own history stays what it was. The lines edit a log that is well, which is chained again then, so that it
// is believed:
//   ["log", n]                      whose: of a computer that is known, of a strange one, our own again
//   ["head", member, value]         of its first line
//   ["row", line, column, value]    what a line says; null takes the column away, {"times":n,"text":"x"} is a
//   long text
//   ["key", line, index, value]     of what it says it
//   ["line", line, key, row]        one more, before that line
//   ["gone", line]                  one less
//   ["hash", line, text]            breaks the chain there
//   ["byte", offset, value], ["length", n]   of the whole text
// Lines and columns are counted, and the counts go round. An input without an edit is a log itself.
#include "sync/sync.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <fstream>
#include <map>

#include "computers.h"
#include "copies/copy_file.h"
#include "desk.h"
#include "edits.h"
#include "error.h"
#include "history/history.h"
#include "json_lines.h"
#include "lived_in.h"
#include "must.h"
#include "scratch_folder.h"
#include "sync/log_file.h"
#include "whole.h"

using namespace flipwatch;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr const char* own_name = "mine.flipwatch.jsonl";

/// A log that is being edited.
struct EditedLog {
  json head;
  std::vector<std::pair<json, json>> lines;  // key and row
  std::map<std::size_t, std::string> hashes;

  explicit EditedLog(const std::string& text) : head(json::parse(text.substr(0, text.find('\n')))) {
    for (const LogRow& row : rows_of(read_log(text)))
      lines.emplace_back(json::parse(row.key), json::parse(row.row));
  }

  std::string text() const {
    LogFile log;
    log.head = {head.value("machine", json()).is_string() ? head["machine"].get<std::string>() : "", ""};
    for (const auto& [key, row] : lines) {
      add_line(log, {key.dump(-1, ' ', false, json::error_handler_t::replace),
                     row.dump(-1, ' ', false, json::error_handler_t::replace)});
      if (const auto hash = hashes.find(log.lines.size()); hash != hashes.end())
        log.lines.back().hash = hash->second;
    }
    return head.dump(-1, ' ', false, json::error_handler_t::replace) + "\n" + text_of(log.lines);
  }
};

/// The value of a row, of a key or of a head that is meant: by its name, or counted.
json& member_of(json& object, const json& name) {
  if (name.is_string() || object.empty()) return object[name.is_string() ? name.get<std::string>() : ""];
  auto member = object.begin();
  std::advance(member, static_cast<std::ptrdiff_t>(index_in(json::array({name}), 0, object.size())));
  return *member;
}

/// A little longer than a text in a log may be, at most.
std::string long_text(const json& repeated) {
  const json part = repeated.value("text", json()), times = repeated.value("times", json());
  std::string text;
  if (!part.is_string() || part.get_ref<const std::string&>().empty()) return text;
  const std::size_t longest = index_in(json::array({times}), 0, 65'540);
  while (text.size() < longest) text += part.get_ref<const std::string&>();
  return text;
}

void edit_row(json& row, const json& edit) {
  if (!row.is_object()) return;
  json& value = member_of(row, value_in(edit, 2));
  value = value_in(edit, 3);
  if (value.is_object()) value = long_text(value);
  for (auto member = row.begin(); member != row.end();)
    member = member->is_null() ? row.erase(member) : std::next(member);
}

void edit_log(EditedLog& log, const json& edit) {
  const std::string what = name_of_edit(edit);
  if (what == "head") member_of(log.head, value_in(edit, 1)) = value_in(edit, 2);
  if (log.lines.empty()) return;
  const std::size_t at = index_in(edit, 1, log.lines.size());
  auto& [key, row] = log.lines[at];
  if (what == "row") edit_row(row, edit);
  if (what == "key" && key.is_array() && !key.empty()) key[index_in(edit, 2, key.size())] = value_in(edit, 3);
  if (what == "hash" && value_in(edit, 2).is_string()) log.hashes[at + 1] = edit[2].get<std::string>();
  const auto line = log.lines.begin() + static_cast<std::ptrdiff_t>(at);
  if (what == "line") log.lines.emplace(line, value_in(edit, 2), value_in(edit, 3));
  if (what == "gone") log.lines.erase(line);
}

/// Which log the edits are of: the known computer's unless one of them says another.
std::size_t whose_log(const std::vector<json>& edits) {
  std::size_t whose = 0;
  for (const json& edit : edits) {
    if (name_of_edit(edit) == "log") whose = index_in(edit, 1, 3);
  }
  return whose;
}

void lay_down(const std::vector<json>& edits, std::string_view input) {
  const Computers& all = Computers::of_a_person();
  all.lay_down();
  std::string text(input);
  const std::size_t whose = whose_log(edits);
  if (!edits.empty()) {
    const std::string* const logs[] = {&all.known_log, &all.strange_log, &all.own_log};
    EditedLog log(*logs[whose]);
    for (const json& edit : edits) edit_log(log, edit);
    text = log.text();
    for (const json& edit : edits) edit_bytes(text, edit, 2 * text.size());
  }
  const char* const names[] = {"known.flipwatch.jsonl", "strange.flipwatch.jsonl",
                               "mine.flipwatch (copy).jsonl"};
  std::ofstream(all.folder / names[whose], std::ios::binary) << text;
}

/// All that a sync may write, as text.
struct Stand {
  std::string history;
  std::map<std::string, std::string> files;
  bool operator==(const Stand&) const = default;
};

Stand stand(History& history) {
  Stand now;
  write_copy(history, json::array(), [&](std::string_view piece) { now.history += piece; });
  for (const fs::directory_entry& entry : fs::directory_iterator(Computers::of_a_person().folder))
    now.files[entry.path().filename().string()] = text_of(entry.path());
  return now;
}

Synced sync_now(History& history, const std::vector<AccountAnswer>& answers = {}) {
  try {
    return sync(history, Computers::of_a_person().folder, answers);
  } catch (const Error& error) {
    must(false, "no log in the folder keeps a sync from its end", error.what());
  }
  return {};
}

/// One of ours for every other question, and a new account for the rest.
std::vector<AccountAnswer> answers_to(const std::vector<AccountQuestion>& questions) {
  std::vector<AccountAnswer> answers;
  for (const AccountQuestion& question : questions) {
    const bool is_new = answers.size() % 2 == 1 || question.ours.empty();
    answers.push_back({question.site, question.theirs, is_new ? "new" : question.ours[0]});
  }
  return answers;
}

void must_have_a_way_out(const Synced& synced) {
  for (const Synced::Left& left : synced.left)
    must(!left.file.empty() && !left.why.empty() && !left.way_out.empty(),
         "what is left is said with a way out");
}

void sync_until_nothing_is_new(History& history) {
  const std::string before = stand(history).history;
  const Synced first = sync_now(history);
  must_have_a_way_out(first);
  const bool is_refused = !first.left.empty() && first.left[0].why.starts_with("was not taken over");
  if (is_refused && !first.new_salt)
    must(stand(history).history == before, "a log that is refused changes nothing", first.left[0].why);
  if (!first.questions.empty()) sync_now(history, answers_to(first.questions));
  const Stand then = stand(history);
  const Synced again = sync_now(history);
  must(again.written == 0 && again.forgotten == 0 && again.taken.empty(),
       "a sync with nothing new does nothing");
  must(stand(history) == then, "a sync with nothing new changes nothing");
}

/// Each lists what was here and is not, and was not forgotten either.
constexpr const char* losses[] = {
    "select 'change ' || number from before.change one where machine = 1 and not exists (select 1 from "
    "change "
    "where machine = 1 and number = one.number and hash = one.hash) and not exists (select 1 from gap where "
    "machine = 1 and one.number between first and last)",
    "select 'setting ' || id from before.setting one where not exists (select 1 from setting where id = "
    "one.id) "
    "and not exists (select 1 from before.origin join tombstone using (name) where setting = one.id) and not "
    "exists "
    "(select 1 from before.account_origin join tombstone using (name) where account = one.account)",
    "select 'account ' || id from before.account one where not exists (select 1 from account where id = "
    "one.id) "
    "and not exists (select 1 from before.account_origin join tombstone using (name) where account = one.id)",
    "select 'look ' || id from before.reading one where not exists (select 1 from reading where id = one.id "
    "and "
    "at = one.at) and not exists (select 1 from before.page join before.account_origin using (account) join "
    "tombstone "
    "on tombstone.name = account_origin.name where page.id = one.page)",
    "select 'what was said of ' || machine || '/' || number from before.said one where not exists (select 1 "
    "from said "
    "where machine = one.machine and number = one.number) and not exists (select 1 from gap where machine = "
    "one.machine and one.number between first and last)",
    "with recursive found (id) as (select id from account where same_as is null union select account.id from "
    "account "
    "join found on same_as = found.id) select 'account ' || id || ' stands for nobody' from account where id "
    "not in "
    "found",
};

void must_have_lost_nothing() {
  SQLite::Database database(Desk::history().string(), SQLite::OPEN_READWRITE);
  database.exec("attach '" + Computers::of_a_person().history_before.string() + "' as before");
  for (const char* const loss : losses) {
    SQLite::Statement row(database, loss);
    if (row.executeStep())
      must(false, "nothing that this computer had is lost", row.getColumn(0).getString());
  }
}

/// What another computer says of its own log can be wrong, and is told with its name. Ours is what it was.
void must_verify(History& history) {
  for (const Flaw& flaw : history.verify().flaws)
    must(!flaw.machine.empty() && flaw.machine != history.log_head().machine, "our own log and all looks fit",
         flaw.message);
}

void must_go_on() {
  Desk desk;
  for (const char* verb : {"review", "timeline", "accounts", "export"}) {
    const json answer = desk.ask(json{{"id", 1}, {"type", verb}});
    must(answer["type"] == std::string(verb) + ".ok", "what was taken over can be read", answer.dump());
  }
  json look = lived_in().front();
  look["at"] = "2026-11-25T11:00:00Z";
  const json checked = desk.ask(look);
  must(checked["type"] == "check.ok", "after a sync the days go on", checked.dump());
}

/// Our log as the others get it then.
std::string told_to_others() {
  const std::atomic<bool> hurry = false;
  sync_now(*open_history(Desk::history(), hurry));
  return text_of(Computers::of_a_person().folder / own_name);
}

void must_forget_all() {
  const json forgotten = Desk().ask(json{{"id", 1}, {"type", "forget"}, {"all", true}});
  must(forgotten["type"] == "forget.ok", "what was taken over can be forgotten", forgotten.dump());
  must_be_whole(Desk::history());
  SQLite::Database database(Desk::history().string(), SQLite::OPEN_READWRITE);
  for (const char* table : {"account", "alias", "witness", "page", "reading", "setting", "place", "subject",
                            "change", "unread", "verdict", "learned", "beginning", "same", "origin"}) {
    const int left = database.execAndGet(std::string("select count(*) from ") + table).getInt();
    must(left == 0, "what was forgotten is gone", table);
  }
}

/// What a log made us remember makes nobody refuse ours.
void must_be_believed(const std::string& log) {
  const fs::path folder = Computers::of_a_person().folder;
  fs::remove_all(folder);
  fs::create_directory(folder);
  std::ofstream(folder / own_name, std::ios::binary) << log;
  Desk::clear();
  const std::atomic<bool> hurry = false;
  const Synced next = sync_now(*open_history(Desk::history(), hurry));
  if (!next.left.empty()) must(false, "our log is believed by others", next.left[0].why);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  lay_down(json_lines(data, size), {reinterpret_cast<const char*>(data), size});
  {
    const std::atomic<bool> hurry = false;
    const auto history = open_history(Desk::history(), hurry);
    sync_until_nothing_is_new(*history);
    must_verify(*history);
  }
  must_be_whole(Desk::history());
  must_have_lost_nothing();
  must_go_on();
  const std::string log = told_to_others();
  must_forget_all();
  must_be_believed(log);
  return 0;
}
