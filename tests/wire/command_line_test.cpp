// What a person types, and what comes back: the same verbs as on the wire, told in lines.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <fstream>

#include "terminal.h"

using nlohmann::json;

namespace {

std::string reading(const char* state) {
  return json({{"site", "linkedin"},
               {"at", "2026-11-25T09:00:00Z"},
               {"page",
                {{"url", "https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement"},
                 {"lang", "en"},
                 {"complete", true}}},
               {"settings",
                {{{"page", "settings/data-for-ai-improvement"},
                  {"control", "allowDataForGenerativeAI"},
                  {"label", "Data for \x1b[31mGenerative AI"},
                  {"kind", "switch"},
                  {"state", state}}}}})
      .dump();
}

}  // namespace

TEST_CASE("check tells what to look at, and its status says whether there is anything") {
  const Terminal terminal;
  const Ran something = terminal.run({"check", "-"}, reading("on"));
  CHECK(something.status == 1);
  CHECK(something.complained == "");
  CHECK(something.told.starts_with(
      "1 to look at, of 1 settings\n\nNot as you want it\n  Data for  [31mGenerative AI  "
      "[ai_training, high]\n      is on, wanted is off (unwanted)\n"));
  CHECK(something.told.find("Me > Settings & Privacy > Data privacy > Data for Generative AI") !=
        std::string::npos);
  const Ran nothing = Terminal().run({"check"}, reading("off"));
  CHECK(nothing.status == 0);
  CHECK(nothing.told == "0 to look at, of 1 settings\n");
}

TEST_CASE("check --json prints the wire's answer") {
  const Terminal terminal;
  std::ofstream(terminal.home->folder.path() / "reading.json") << reading("on");
  const Ran ran = terminal.run({"check", "--json", (terminal.home->folder.path() / "reading.json").string()});
  CHECK(ran.status == 1);
  CHECK(json::parse(ran.told)["review"][0]["wanted"] == "off");
}

TEST_CASE("what cannot be checked is told with the way out") {
  struct Row {
    std::vector<std::string> words;
    std::string input, complained;
  };
  for (const auto& [words, input, complained] : {
           Row{{"check", "/nowhere"},
               "",
               "flipwatch: /nowhere cannot be read. Name a file that holds a reading as JSON, or - for "
               "stdin.\n"},
           Row{{"check"},
               "[1]",
               "flipwatch: stdin: expected a reading, which is an object, found something else. A reading is "
               "the body of "
               "the wire's check: site, at, page, settings.\n"},
           Row{{"check"}, "{}", "flipwatch: /site: expected a text, found nothing\n"},
           Row{{"policy"},
               "",
               "flipwatch: policy needs a word more: show, check or path. flipwatch policy --help says what "
               "they do.\n"},
           Row{{"policy", "show", "--site", "nowhere.example"},
               "",
               "flipwatch: no rule speaks of nowhere.example. flipwatch policy show lists what there is.\n"},
       }) {
    CAPTURE(complained);
    const Ran ran = Terminal().run(words, input);
    CHECK(ran.complained == complained);
    CHECK(ran.told == "");
    CHECK(ran.status == 2);
  }
}

TEST_CASE("policy show names the line that says so") {
  const Terminal terminal;
  terminal.write_policy(
      R"({"rules": [{"site": "linkedin", "page": "settings/ads-education", "labels": ["Schools"], "wanted": "on"}]})");
  const Ran ran = terminal.run({"policy", "show", "--site", "linkedin", "--page", "settings/ads-education"});
  CHECK(ran.status == 0);
  CHECK(ran.told.starts_with(
      "profile: balanced\n\nlinkedin settings/ads-education\n  on  Schools\n      policy: " +
      terminal.home->policy().string() +
      " /rules/0\n  off  Field of study\n      pack: "
      "rules/sites/linkedin.json /rules/"));
}

TEST_CASE("policy path and check") {
  const Terminal terminal;
  const std::string file = terminal.home->policy().string();
  CHECK(terminal.run({"policy", "path"}).told == file + "\n");
  CHECK(terminal.run({"policy", "check"}).told ==
        "there is no " + file + "; our own rules are in force: profile balanced, 0 packs of your own\n");
  terminal.write_policy(R"({"profile": "quiet"})");
  CHECK(terminal.run({"policy", "check"}).told == file + " is right: profile quiet, 0 packs of your own\n");
  terminal.write_policy(
      R"({"waivers": [{"setting": {"site": "linkedin", "page": "settings/ads-educaton"}, "until": "2020-01-01", "reason": "R"}]})");
  CHECK(terminal.run({"policy", "check"}).told ==
        file +
            " is right: profile balanced, 0 packs of your own\nnote: the waiver until 2020-01-01: no page "
            "\"settings/ads-educaton\" of linkedin is known so far\nnote: the waiver of "
            "\"settings/ads-educaton\" is over since 2020-01-01\n");
  terminal.write_policy(R"({"profile": "quiet"})");
  terminal.run({"policy", "check"});
  terminal.write_policy(R"({"profile": "loud"})");
  const Ran ran = terminal.run({"policy", "check"});
  CHECK(ran.status == 1);
  CHECK(ran.complained ==
        "flipwatch: " + file +
            ": /profile: expected one of strict, balanced, quiet, found \"loud\". The last one that was "
            "right stays in force. Mend that place, or take the file away.\n");
}

TEST_CASE("review, history, keep, sites and forget say what the wire says") {
  const Terminal terminal;
  const auto looks = [&](const char* state, const char* day) {
    json look = json::parse(reading(state));
    look["at"] = std::string(day) + "T09:00:00Z";
    terminal.run({"check"}, look.dump());
  };
  looks("off", "2026-11-24");
  looks("on", "2026-11-25");
  const Ran review = terminal.run({"review"});
  CHECK(review.status == 1);
  CHECK(review.told.starts_with(
      "1 to look at, of 1 settings\n\nChanged, and not by you\n  Data for  [31mGenerative AI"));

  const std::string cells =
      "2026-11-25T09:00:00Z  2026-11-24T09:00:00Z  flipped  Data for  [31mGenerative AI  off   on  unseen\n";
  CHECK(terminal.run({"history"}).told.ends_with(cells));
  CHECK(terminal.run({"history", "--since", "2026-11-25", "--setting", "GENERATIVE"}).told.ends_with(cells));
  CHECK(terminal.run({"history", "--since", "2026-11-26"}).told == "No change is known.\n");
  CHECK(json::parse(terminal.run({"history", "--json"}).told)["changes"].size() == 1);
  CHECK(terminal.run({"history", "--csv"})
            .told.starts_with("seen,seen before,change,setting,from,to,by,said,site,"));

  const std::vector<std::string> keep = {"keep", "--site", "linkedin", "--page",
                                         "settings/data-for-ai-improvement"};
  CHECK(terminal.run(keep).told == "kept as it is, for good; 0 left to look at\n");
  CHECK(terminal.run({"review"}).status == 0);
  CHECK(terminal.run({"sites"}).told.find(
            "linkedin  default        1         1        2026-11-25T09:00:00Z") != std::string::npos);

  const Ran unsure = terminal.run({"forget", "--all"});
  CHECK(unsure.status == 2);
  CHECK(unsure.complained.find("--yes") != std::string::npos);
  CHECK(terminal.run({"forget", "--all", "--yes"}).told == "1 settings forgotten, with all of their past\n");
  CHECK(terminal.run({"history"}).told == "No change is known.\n");
}

TEST_CASE("a copy is saved in three forms, and what a page called itself is text in all of them") {
  const Terminal terminal;
  for (const char* state : {"off", "on"}) {
    json look = json::parse(reading(state));
    look["at"] = std::string("2026-11-2") + (std::string(state) == "off" ? "4" : "5") + "T09:00:00Z";
    look["settings"][0]["label"] = "=cmd|'/C calc'!A1 <script>alert(1)</script>, \"x\"";
    terminal.run({"check"}, look.dump());
  }
  const std::string file = (terminal.home->folder.path() / "report.html").string();
  CHECK(terminal.run({"export", "--format", "html", file}).told == "saved " + file + "\n");
  const std::string report = text_of(file);
  CHECK(report.find("<script") == std::string::npos);
  CHECK(report.find("&lt;script&gt;") != std::string::npos);
  CHECK(report.find("<td>off to on</td><td>2026-11-24T09:00:00Z</td><td>2026-11-25T09:00:00Z</td>") !=
        std::string::npos);
  CHECK(mode_of(file) == 0600);
  const std::string csv = terminal.run({"export", "--format", "csv"}).told;
  CHECK(csv.find(",\"'=cmd|'/C calc'!A1 <script>alert(1)</script>, \"\"x\"\"\",off,on,unseen") !=
        std::string::npos);
  const json rows = json::parse(terminal.run({"export"}).told)["rows"];
  CHECK(rows.size() == 6);  // an account, a setting, two looks, a change, the log
  CHECK(terminal.run({"export", "--format", "html", "/nowhere/x"}).status == 2);
}

TEST_CASE("each command has its help, with an example") {
  for (const char* command : {"check", "review", "history", "export", "import", "keep", "forget", "sites",
                              "policy", "register", "unregister", "doctor"}) {
    CAPTURE(command);
    const Ran ran = Terminal().run({command, "--help"});
    CHECK(ran.status == 0);
    CHECK(ran.told.find("Example:\n  flipwatch " + std::string(command)) != std::string::npos);
  }
}

#ifdef __linux__
namespace {

/// What a terminal of so many columns is shown: script(1) makes one.
std::string on_a_terminal(const Terminal& terminal, int columns, const std::string& words,
                          const std::string& variables) {
  const std::string home = terminal.home->folder.path().string();
  const std::string command =
      "env HOME=" + home + " XDG_DATA_HOME=" + home + "/data XDG_CONFIG_HOME=" + home +
      "/config XDG_STATE_HOME=" + home + "/state TERM=xterm " + variables + " script -qec 'stty cols " +
      std::to_string(columns) + "; " FLIPWATCH_BINARY " " + words + "' /dev/null < /dev/null";
  std::FILE* const output = popen(command.c_str(), "r");
  REQUIRE(output);
  std::string shown;
  char part[4096];
  while (const std::size_t count = std::fread(part, 1, sizeof part, output)) shown.append(part, count);
  pclose(output);
  return shown;
}

/// The longest line, in bytes: everything in it is ASCII but the ellipsis, which takes three.
std::size_t longest_line(const std::string& text) {
  std::size_t longest = 0, start = 0;
  for (std::size_t end; (end = text.find('\n', start)) != std::string::npos; start = end + 1)
    longest = std::max(longest, end - start);
  return longest;
}

}  // namespace

TEST_CASE("colour and width follow the terminal, and NO_COLOR is obeyed") {
  const Terminal terminal;
  for (const char* state : {"off", "on"}) {
    json look = json::parse(reading(state));
    look["at"] = std::string("2026-11-2") + (std::string(state) == "off" ? "4" : "5") + "T09:00:00Z";
    terminal.run({"check"}, look.dump());
  }
  CHECK(terminal.run({"review"}).told.find('\x1b') == std::string::npos);  // no terminal
  CHECK(on_a_terminal(terminal, 80, "review", "").find("\x1b[1mChanged, and not by you") !=
        std::string::npos);
  CHECK(on_a_terminal(terminal, 80, "review", "NO_COLOR=1").find('\x1b') == std::string::npos);
  CHECK(longest_line(terminal.run({"history"}).told) > 90);
  for (const int columns : {80, 60, 40}) {
    CAPTURE(columns);
    const std::string shown = on_a_terminal(terminal, columns, "history", "");
    CHECK(shown.find("2026-11-25") != std::string::npos);
    CHECK(longest_line(shown) <= static_cast<std::size_t>(columns) + 2 * 4 + 1);  // four ellipses, and \r
  }
}
#endif
