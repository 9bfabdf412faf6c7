// What else can lie in the folder, and what is said of it.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "computer.h"
#include "error.h"
#include "machine/folder_lock.h"
#include "sync/shared_folder.h"

using namespace flipwatch;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

std::string text_of_file(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

void put_file(const fs::path& file, const std::string& text) {
  std::ofstream(file, std::ios::binary) << text;
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

/// A computer that saw one flip and wrote its log.
struct Other {
  Computer computer{"other"};
  std::string log;

  Other() {
    computer.look("a", {{"x", "on"}});
    computer.now += std::chrono::hours{1};
    computer.look("a", {{"x", "off"}});
    computer.sync();
    log = text_of_file(computer.folder() / log_name("other"));
  }
};

std::size_t changes_of(Computer& computer) { return computer.list("history", "changes").size(); }

/// Chained as its computer would have, had it written that.
void add_to(LogFile& log, const std::string& key, const std::string& row) {
  add_line(log, {json::parse(key).dump(), json::parse(row).dump()});
}

std::string first_of(const std::string& text, int lines) {
  std::size_t end = 0;
  for (int i = 0; i < lines; ++i) end = text.find('\n', end) + 1;
  return text.substr(0, end);
}

}  // namespace

TEST_CASE(
    "a file that is no whole log is told with the way out, and what it lacked comes with the whole one") {
  Other other;
  const std::string& log = other.log;
  struct Row {
    const char* what;
    std::string text, why;
  };
  for (const auto& [what, text, why] : {
           Row{"nothing", "", "does not begin as a log does"},
           Row{"no log", "hello\n", "does not begin as a log does"},
           Row{"half a first line", log.substr(0, 10), "does not begin as a log does"},
           Row{"half of its lines, and a piece of one", log.substr(0, log.size() / 2),
               "is not whole yet: its last line is still to come"},
           Row{"all but its last byte", log.substr(0, log.size() - 1),
               "is not whole yet: its last line is still to come"},
           Row{"a newer version", with(log, "\"version\":1", "\"version\":2"),
               "was written by a newer Flipwatch"},
           Row{"a line that was altered", with(log, "Label of x", "Label of y"), "is damaged: its line"},
           Row{"a line that is gone", with(log, log.substr(0, first_of(log, 2).size()), first_of(log, 1)),
               "is damaged: its line 2 is not the next one; what stands before it was taken over"},
           Row{"zeros at its end", log + std::string(100, '\0') + "\n", "is damaged: its line"},
           Row{"brackets without end", first_of(log, 1) + std::string(100'000, '[') + "\n",
               "is damaged: its line 2 cannot be read; what stands before it was taken over"},
           Row{"another program's file",
               "{\"flipwatch\":\"log\",\"version\":1,\"machine\":\"../x\",\"salt\":\"s\"}\n",
               "does not begin as a log does"},
       }) {
    CAPTURE(what);
    Computer computer("mine");
    put_file(computer.folder() / log_name("other"), text);
    const Synced synced = computer.sync();
    REQUIRE(synced.left.size() == 1);
    CHECK_MESSAGE(synced.left[0].why.starts_with(why), synced.left[0].why);
    CHECK(!synced.left[0].way_out.empty());
    CHECK(text_of_file(computer.folder() / log_name("other")) == text);
    put_file(computer.folder() / log_name("other"), log);
    CHECK(computer.sync().left.empty());
    CHECK(changes_of(computer) == 1);
    CHECK(computer.history().verify().flaws.empty());
  }
}

TEST_CASE("a log that was cut at any byte loses nothing and doubles nothing") {
  Other other;
  Computer computer("mine");
  for (std::size_t size = 0; size < other.log.size(); size += 97) {
    CAPTURE(size);
    put_file(computer.folder() / log_name("other"), other.log.substr(0, size));
    computer.sync();
    CHECK(computer.history().verify().flaws.empty());
  }
  put_file(computer.folder() / log_name("other"), other.log);
  computer.sync();
  CHECK(changes_of(computer) == 1);
}

TEST_CASE("a synchroniser's copies of a log, a link and other programs' files add nothing") {
  Other other;
  Computer computer("mine");
  const fs::path folder = computer.folder();
  for (const char* name : {"other.flipwatch.jsonl", "other (conflicted copy).flipwatch.jsonl",
                           "other.flipwatch.sync-conflict-20261101-101010-ABCDEFG.jsonl",
                           ".other.flipwatch.jsonl", "~other.flipwatch.jsonl", "notes.txt"}) {
    put_file(folder / name, other.log);
  }
  fs::create_symlink("/etc/passwd", folder / "link.flipwatch.jsonl");
  const Synced synced = computer.sync();
  REQUIRE(synced.left.size() == 1);
  CHECK(synced.left[0].file == "link.flipwatch.jsonl");
  CHECK(changes_of(computer) == 1);
}

TEST_CASE("a second sync with nothing new changes no byte of the folder") {
  Other other;
  const Synced again = other.computer.sync();
  CHECK(again.written == 0);
  CHECK(text_of_file(other.computer.folder() / log_name("other")) == other.log);
}

TEST_CASE("a computer writes one file, its own, and adds to its end") {
  Other one;
  Computer two("two");
  copy_all({&one.computer, &two});
  two.look("a", {{"y", "on"}});
  two.sync();
  CHECK(text_of_file(two.folder() / log_name("other")) == one.log);
  const std::string before = text_of_file(two.folder() / log_name("two"));
  two.now += std::chrono::hours{1};
  two.look("a", {{"y", "off"}});
  two.sync();
  const std::string after = text_of_file(two.folder() / log_name("two"));
  CHECK(after.size() > before.size());
  CHECK(after.starts_with(before));
  CHECK(text_of_file(two.folder() / log_name("other")) == one.log);
}

TEST_CASE(
    "a line of what was forgotten says nothing any more, also where its number went to another setting") {
  Computer computer("mine");
  computer.look("a", {{"x", "on"}});
  computer.sync();
  computer.ask("forget", {{"site", "linkedin"}, {"page", "settings/a"}, {"control", "x"}});
  computer.now += std::chrono::hours{1};
  computer.look("a", {{"z", "on"}});
  CHECK(computer.sync().forgotten > 0);
  const std::string log = text_of_file(computer.folder() / log_name("mine"));
  CHECK(log.find("Label of z") != std::string::npos);
  CHECK(log.find("Label of x") == std::string::npos);
  CHECK(read_log(log).is == LogFile::Is::whole);
}

TEST_CASE("the log of an older or a newer program that knows fewer or more of a row is taken over") {
  Other other;
  const LogFile log = read_log(other.log);
  LogFile older{.head = log.head}, newer{.head = log.head};
  for (const LogRow& row : rows_of(log)) {
    json less = json::parse(row.row), more = less;
    for (const char* column : {"row_section", "words", "reworded", "position", "said_at"}) less.erase(column);
    more["colour"] = "blue";
    add_line(older, {row.key, less.dump()});
    add_line(newer, {row.key, more.dump()});
  }
  add_line(newer, {R"(["moon",1])", R"({"full":1})"});
  for (const LogFile* version : {&older, &newer}) {
    Computer computer("mine");
    put_file(computer.folder() / log_name("other"), text_of(version->head) + text_of(version->lines));
    CHECK(computer.sync().left.empty());
    CHECK(changes_of(computer) == 1);
    CHECK(computer.history().verify().flaws.empty());
    CHECK(computer.list("timeline", "settings")[0]["spans"].size() == 2);
  }
}

TEST_CASE("a row that cannot be is named, and nothing of its log is kept") {
  Other other;
  const LogFile log = read_log(other.log);
  struct Row {
    std::string key, row, why;
  };
  for (const auto& [key, row, why] : {
           Row{R"(["change",1,2])", R"({"machine":1,"number":2,"kind":99})",
               "has a number as kind that cannot be"},
           Row{R"(["change",1,2])", R"({"machine":1,"number":9223372036854775807})",
               "has a number as number that cannot be"},
           Row{R"(["gap",1,1,1,9])", R"({"machine":1,"first":1,"last":9223372036854775807})",
               "has a number as last that cannot be"},
           Row{R"(["reading",99])", R"({"id":99,"page":1,"at":1e300})", "has no number as at"},
           Row{R"(["reading",99])", R"({"id":99,"page":1,"at":999999999999999})",
               "has a number as at that cannot be"},
           Row{R"(["page",9])", R"({"id":9,"readings":18446744073709551615})",
               "has a number as readings that cannot be"},
           Row{R"(["setting",9])", R"({"id":9,"label":["x"]})", "has no text as label"},
           Row{R"(["setting",9])", R"({"id":9,"words":"{\"home\":7}"})", "holds something else than words"},
           Row{R"(["tombstone","zz"])", R"({"name":"zz"})", "has no bytes as name"},
           Row{R"(["page",1,"x"])", R"({"id":1})", "cannot be kept: "},
       }) {
    CAPTURE(row);
    LogFile bad{.head = log.head};
    for (const LogRow& good : rows_of(log)) add_line(bad, good);
    add_to(bad, key, row);
    Computer computer("mine");
    put_file(computer.folder() / log_name("other"), text_of(bad.head) + text_of(bad.lines));
    const Synced synced = computer.sync();
    REQUIRE(synced.left.size() == 1);
    CHECK(synced.left[0].why.starts_with("was not taken over: its row "));
    CHECK_MESSAGE(synced.left[0].why.find(why) != std::string::npos, synced.left[0].why);
    CHECK(computer.list("timeline", "settings").empty());
    CHECK(computer.history().verify().flaws.empty());
  }
}

TEST_CASE("a count that is as great as it can be makes nobody refuse the log of who counts on") {
  Other other;
  LogFile log = read_log(other.log);
  add_to(log, R"(["page",1])",
         R"({"id":1,"account":1,"name":"settings/a","url":"","readings":1152921504606846976})");
  Computer mine("mine"), third("third");
  put_file(mine.folder() / log_name("other"), text_of(log.head) + text_of(log.lines));
  CHECK(mine.sync().left.empty());
  mine.now += std::chrono::hours{2};
  mine.look("a", {{"x", "off"}});
  mine.sync();
  copy_log(mine, third, "mine");
  CHECK(third.sync().left.empty());
  CHECK(third.list("timeline", "settings").size() == 1);
}

TEST_CASE("nobody has answered a change of ours that is still to come") {
  Computer mine("mine"), other("other");
  for (Computer* computer : {&mine, &other}) computer->look("a", {{"x", "on"}});
  other.sync();
  LogFile log = read_log(text_of_file(other.folder() / log_name("other")));
  add_to(log, R"(["machine",2])", R"({"id":2,"name":"mine"})");
  add_to(log, R"(["said",2,1])",
         R"({"machine":2,"number":1,"decision":0,"said_at":1800000000000,"teller":"other"})");
  put_file(mine.folder() / log_name("other"), text_of(log.head) + text_of(log.lines));
  CHECK(mine.sync().left.empty());
  mine.now += std::chrono::hours{1};
  mine.look("a", {{"x", "off"}});
  CHECK_FALSE(mine.list("history", "changes")[0].contains("said"));
}

TEST_CASE("what others say was forgotten of our log is believed where our log has it so") {
  struct Row {
    std::string gap;
    bool fits, is_believed;
  };
  for (const auto& [gap, fits, is_believed] : {
           Row{R"("first":1,"last":1,)", true, true},
           Row{R"("first":1,"last":1,)", false, false},
           Row{R"("first":1,"last":2,)", true, false},
           Row{R"("first":0,"last":1,)", true, false},
           Row{R"("first":9,"last":9,)", true, false},
       }) {
    CAPTURE(gap);
    Computer mine("mine"), other("other");
    mine.look("a", {{"x", "on"}});
    mine.now += std::chrono::hours{1};
    mine.look("a", {{"x", "off"}});
    mine.sync();
    copy_all({&mine, &other});
    other.sync();
    LogFile log = read_log(text_of_file(other.folder() / log_name("other")));
    const std::string hash =
        "\"hash\":\"" + (fits ? mine.history().log_head().head : std::string(32, '0')) + "\"";
    add_to(log, R"(["gap",2,1,1,1])", R"({"machine":2,"teller":1,"told":1,)" + (gap + hash) + "}");
    add_to(log, R"(["forgetting",1,1])",
           R"({"machine":1,"number":1,"changes":1,"hash":"00112233445566778899aabbccddeeff"})");
    put_file(mine.folder() / log_name("other"), text_of(log.head) + text_of(log.lines));
    const Synced synced = mine.sync();
    REQUIRE(synced.left.size() == (is_believed ? 0 : 1));
    CHECK(changes_of(mine) == (is_believed ? 0 : 1));
    if (is_believed) continue;
    CHECK(synced.left[0].why.starts_with("was not taken over: it says that the entries "));
    CHECK(mine.history().verify().flaws.empty());
  }
}

TEST_CASE("a log that takes one of our accounts for one of another site is taken over, and mixes nothing") {
  Computer mine("mine"), other("other");
  for (Computer* computer : {&mine, &other}) {
    computer->look("a", {{"x", "on"}});
    computer->sync();
  }
  LogFile log = read_log(text_of_file(other.folder() / log_name("other")));
  add_to(log, R"(["machine",2])", R"({"id":2,"name":"mine"})");
  add_to(log, R"(["account",2])", R"({"id":2,"site":"acme.example","name":"default","stable":0})");
  add_to(log, R"(["same","mine",1])", R"({"machine":"mine","theirs":1,"account":2})");
  put_file(mine.folder() / log_name("other"), text_of(log.head) + text_of(log.lines));
  const Synced synced = mine.sync();
  CHECK(synced.left.empty());
  CHECK(mine.history().accounts("linkedin").size() == 1);
  CHECK(mine.history().accounts("acme.example").size() == 1);
}

TEST_CASE("two computers that write one log, as after a copied home folder, are told so") {
  Other other;
  Computer copied("other");
  put_file(copied.folder() / log_name("other"), other.log);
  const Synced synced = copied.sync();
  REQUIRE(synced.left.size() == 1);
  CHECK(synced.left[0].why == "has a change 1 of this computer that its history does not know");
  CHECK(text_of_file(copied.folder() / log_name("other")) == other.log);
}

#ifndef _WIN32
TEST_CASE("a folder that another program holds is not waited for without end") {
  Computer computer;
  FolderLock held(computer.folder());
  REQUIRE(held.take());
  try {
    computer.sync();
    FAIL("it went on");
  } catch (const Error& fault) {
    CHECK(fault.code == Code::history_busy);
    CHECK(std::string(fault.what()).find(computer.folder().string()) != std::string::npos);
    CHECK(!fault.way_out.empty());
  }
}
#endif
