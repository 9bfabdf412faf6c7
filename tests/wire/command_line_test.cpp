// What a person types, and what comes back: the same verbs as on the wire, told in lines.
#include <doctest/doctest.h>

#include <fstream>

#include "host_process.h"

using nlohmann::json;

namespace {

struct Ran {
  std::string told, complained;
  int status;
};

struct Terminal {
  std::shared_ptr<ScratchHome> home = std::make_shared<ScratchHome>();

  Ran run(const std::vector<std::string>& words, const std::string& input = "") const {
    HostProcess process(words, home);
    if (!input.empty()) process.send_bytes(input);
    process.close_input();
    std::string told = process.output_to_end(), complained = process.errors_to_end();
    return {told, complained, process.exit_status()};
  }
  void write_policy(const std::string& text) const {
    std::filesystem::create_directories(home->policy().parent_path());
    std::ofstream(home->policy()) << text;
  }
};

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
