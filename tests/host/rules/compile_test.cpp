// What the author of a wrong pack is told, to the letter: the program that the build runs, on one good pack
// with one thing changed at a time.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "scratch_folder.h"

using nlohmann::json;

namespace {

namespace fs = std::filesystem;

/// What one run of the program did.
struct Run {
  int status;
  std::string told;    // on stderr
  std::string tables;  // what it wrote; "" if nothing
};

class Compiler {
 public:
  Compiler() {
    fs::create_directories(root() / "rules/sites");
    fs::create_directories(root() / "rules/words");
  }

  Run pack(const std::string& text) const {
    return run("packs", "pack.schema.json", "rules/sites/sample.json", text);
  }
  Run words(const std::string& text) const {
    return run("words", "words.schema.json", "rules/words/en.json", text);
  }

 private:
  Run run(const std::string& kind, const std::string& schema, const std::string& file,
          const std::string& text) const {
    std::ofstream(root() / file) << text;
    const fs::path out = root() / "out.cpp", told = root() / "told";
    fs::remove(out);
    const std::string command = std::string(FLIPWATCH_COMPILE_RULES) + " " + kind + " " FLIPWATCH_RULES "/" +
                                schema + " " + root().string() + " " + out.string() + " " + file + " 2> " +
                                told.string();
    const int status = std::system(command.c_str());
    return {status, text_of(told), fs::exists(out) ? text_of(out) : ""};
  }

  fs::path root() const { return folder_.path(); }

  ScratchFolder folder_;
};

json good_pack() {
  return json::parse(R"({
    "id": "sample", "name": "Sample", "version": "2026-11-25",
    "origins": ["https://sample.example"], "pages": ["/settings/*"], "skip": [], "rows": ["/settings/*"],
    "start": "https://sample.example/settings/privacy", "way": ["Menu", "Settings"],
    "map": [{"page": "privacy", "title": "Privacy", "sections": [{"title": "Your data", "rows": [
      {"page": "ai", "label": "Data for AI", "shows_state": true}, {"page": "ads", "label": "Ads"}, {"page": "theme", "label": "Theme"}]}]}],
    "rules": [
      {"page": "ai", "labels": ["Train AI"], "wanted": "off", "category": "ai_training", "severity": "high", "why": "It trains AI."},
      {"page": "ads", "control": "adsByAge", "labels": ["Age"], "wanted": "off", "category": "ads", "severity": "low", "why": "Your age."},
      {"page": "ads", "labels": ["Who"], "wanted": ["Nobody", "Friends"], "category": "ads", "severity": "low", "why": "Who sees it."}],
    "no_opinion": [
      {"pages": ["theme"], "category": "other", "why": "A matter of taste."},
      {"pages": ["ads"], "labels": [], "category": "other", "why": "A row."}]
  })");
}

std::string sentence(const std::string& pointer_and_message) {
  return "rules/sites/sample.json: " + pointer_and_message + "\n";
}

}  // namespace

TEST_CASE("a good pack becomes tables") {
  const Compiler compiler;
  const Run run = compiler.pack(good_pack().dump());
  CHECK(run.told == "");
  CHECK(run.status == 0);
  CHECK(run.tables.find("\"/settings/ai\", \"Data for AI\", \"Your data\", false, true") !=
        std::string::npos);
}

TEST_CASE("a wrong pack is told with its place, what was expected and what was found") {
  struct Row {
    const char* patch;  // JSON Patch on the good pack
    const char* told;
  };
  const Compiler compiler;
  for (
      const auto& [patch, told] : {
          // What the schema says
          Row{R"([{"op": "remove", "path": "/rules/1/why"}])",
              "/rules/1: expected the member \"why\", found none"},
          Row{R"([{"op": "move", "from": "/rules/0/severity", "path": "/rules/0/severty"}])",
              "/rules/0/severty: expected one of page, also, control, labels, labels_in, wanted, on_means, "
              "category, severity, why, steps, source, since, since_says, sets, also_set_by, only_if, "
              "unless, "
              "found \"severty\"\nrules/sites/sample.json: /rules/0: expected the member "
              "\"severity\", found none"},
          Row{R"([{"op": "replace", "path": "/rules/0/severity", "value": "huge"}])",
              "/rules/0/severity: expected one of high, medium, low, found \"huge\""},
          Row{R"([{"op": "replace", "path": "/rules/0/wanted", "value": false}])",
              "/rules/0/wanted: expected a text, a list of at least 2, each entry once, null or an object, "
              "found false"},
          Row{R"([{"op": "replace", "path": "/rules/2/wanted", "value": ["Nobody", "Nobody"]}])",
              "/rules/2/wanted: expected a text, a list of at least 2, each entry once, null or an object, "
              "found a list "
              "of 2"},
          Row{R"([{"op": "replace", "path": "/rules/0/why", "value": "trains"}])",
              "/rules/0/why: expected a text like \"LinkedIn may train models that write or make content "
              "with what you "
              "posted.\", found \"trains\""},
          Row{R"([{"op": "replace", "path": "/rules/0/labels", "value": []}])",
              "/rules/0/labels: expected a list of at least 1, found a list of 0"},
          Row{R"([{"op": "add", "path": "/rules/0/since", "value": "September 2024"}])",
              "/rules/0/since: expected a text like \"2024-09-18\", found \"September 2024\""},
          Row{R"([{"op": "replace", "path": "/map/0/sections/0/rows/0/shows_state", "value": "yes"}])",
              "/map/0/sections/0/rows/0/shows_state: expected true or false, found \"yes\""},
          Row{R"([{"op": "replace", "path": "/origins/0", "value": "http://sample.example/"}])",
              "/origins/0: expected a text like \"https://www.linkedin.com\", found "
              "\"http://sample.example/\""},
          Row{R"([{"op": "remove", "path": "/map"}])", "expected the member \"map\", found none"},
          // What no schema can say
          Row{R"([{"op": "replace", "path": "/rules/0/wanted", "value": "Off"}])",
              "/rules/0/wanted: expected \"off\", found \"Off\""},
          Row{R"([{"op": "replace", "path": "/rules/2/wanted/1", "value": "YES"}])",
              "/rules/2/wanted/1: expected \"on\", found \"YES\""},
          Row{R"([{"op": "replace", "path": "/rules/0/page", "value": "aii"}])",
              "/rules/0/page: expected a page of the map, found \"aii\""},
          Row{R"([{"op": "replace", "path": "/no_opinion/0/pages/0", "value": "themes"}])",
              "/no_opinion/0/pages/0: expected a page of the map, found \"themes\""},
          Row{R"([{"op": "add", "path": "/rules/2/control", "value": "adsByAge"}])",
              "/rules/2/control: expected a control without a rule so far, found \"adsByAge\", which "
              "/rules/1 speaks of"},
          Row{R"([{"op": "add", "path": "/rules/2/labels/1", "value": "AGE "}])",
              "/rules/2/labels/1: expected a label without a rule so far, found \"AGE \", which /rules/1 "
              "speaks of"},
          Row{R"([{"op": "replace", "path": "/no_opinion/1/labels", "value": ["Age"]}])",
              "/no_opinion/1/pages/0/labels/0: expected a label without a rule so far, found \"Age\", which "
              "/rules/1 speaks of"},
          Row{R"([{"op": "remove", "path": "/no_opinion/1/labels"}])",
              "/no_opinion/1/pages/0: expected a page without rules, or labels that say which of its "
              "controls are meant, found "
              "\"ads\", which has rules"},
          Row{R"([{"op": "add", "path": "/no_opinion/0/pages/1", "value": "ai"}, {"op": "remove", "path": "/rules/0"},
                   {"op": "add", "path": "/no_opinion/-", "value": {"pages": ["ai"], "category": "other", "why": "Twice."}}])",
              "/no_opinion/2/pages/0: expected a page without a rule so far, found \"ai\", which "
              "/no_opinion/0/pages/1 speaks of"},
          Row{R"([{"op": "add", "path": "/rules/0/on_means", "value": "exposes"}, {"op": "replace", "path": "/rules/0/wanted", "value": null}])",
              "/rules/0/on_means: expected none beside a wanted of null, found \"exposes\""},
          Row{R"([{"op": "add", "path": "/rules/0/on_means", "value": "harms"}])",
              "/rules/0/on_means: expected one of exposes, protects, found \"harms\""},
          Row{R"([{"op": "replace", "path": "/rules/0/wanted", "value": {"strict": "Off"}}])",
              "/rules/0/wanted/strict: expected \"off\", found \"Off\""},
          Row{R"([{"op": "add", "path": "/rules/2/labels_in", "value": {"de": ["Wer", "AGE"]}}])",
              "/rules/2/labels_in/de/1: expected a label without a rule so far, found \"AGE\", which "
              "/rules/1 "
              "speaks of"},
          Row{R"([{"op": "add", "path": "/rules/2/labels_in", "value": {"german": ["Wer"]}}])",
              "/rules/2/labels_in/german: expected the code of a language, found \"german\""},
          Row{R"([{"op": "add", "path": "/rules/0/sets", "value": [{"page": "ai", "when": "off", "to": "off", "says": "It does."}]}])",
              "/rules/0/sets/0: expected another setting, found the rule's own"},
          Row{R"([{"op": "add", "path": "/rules/1/unless", "value": {"page": "ads", "control": "adsByAge", "is": "on"}}])",
              "/rules/1/unless: expected another setting, found the rule's own"},
          Row{R"([{"op": "add", "path": "/rules/0/sets", "value": [{"page": "add", "when": "off", "to": "off", "says": "It does."}]}])",
              "/rules/0/sets/0/page: expected a page with a rule or an explicit no opinion, found \"add\""},
          Row{R"([{"op": "add", "path": "/rules/0/sets", "value": [{"page": "ads", "when": "Off", "to": "no", "says": "It does."}]}])",
              "/rules/0/sets/0/when: expected \"off\", found \"Off\"\nrules/sites/sample.json: "
              "/rules/0/sets/0/to: "
              "expected \"off\", found \"no\""},
          Row{R"([{"op": "add", "path": "/rules/0/only_if", "value": {"page": "adds", "is": "on"}}])",
              "/rules/0/only_if/page: expected a page of the map, found \"adds\""},
          Row{R"([{"op": "add", "path": "/rules/0/only_if", "value": {"page": "ads", "is": "on"}},
                  {"op": "add", "path": "/rules/0/unless", "value": {"page": "ads", "is": "off"}}])",
              "/rules/0/unless: expected only_if or unless, found both"},
          Row{R"([{"op": "add", "path": "/rules/0/since", "value": "2025-02-29"}])",
              "/rules/0/since: expected a date of the calendar, found \"2025-02-29\""},
          Row{R"([{"op": "add", "path": "/rules/0/since", "value": "2025-13"}])",
              "/rules/0/since: expected a date of the calendar, found \"2025-13\""},
          Row{R"([{"op": "replace", "path": "/version", "value": "2026-00-01"}])",
              "/version: expected a date of the calendar, found \"2026-00-01\""},
          Row{R"([{"op": "replace", "path": "/id", "value": "simple"}])",
              "/id: expected the name of the file, found \"simple\""},
          Row{R"([{"op": "replace", "path": "/start", "value": "https://other.example/"}])",
              "/start: expected an address below one of the origins, found \"https://other.example/\""},
          Row{R"([{"op": "add", "path": "/map/1", "value": {"page": "privacy", "title": "Again", "sections": []}}])",
              "/map/1/page: expected each category once, found \"privacy\" again"},
      }) {
    CAPTURE(patch);
    const Run run = compiler.pack(good_pack().patch(json::parse(patch)).dump());
    CHECK(run.told == sentence(told));
    CHECK(run.status != 0);
    CHECK(run.tables == "");
  }
}

TEST_CASE("every mistake of a file is told at once") {
  json pack = good_pack();
  pack["rules"][0]["wanted"] = "On";
  pack["rules"][1]["page"] = "add";
  CHECK(Compiler().pack(pack.dump()).told ==
        sentence("/rules/0/wanted: expected \"on\", found \"On\"") +
            sentence("/rules/1/page: expected a page of the map, found \"add\""));
}

TEST_CASE("a text that is no JSON, and a member that stands there twice") {
  const Compiler compiler;
  CHECK(compiler.pack("{\n  \"id\": \"sample\",\n}")
            .told.starts_with("rules/sites/sample.json: expected JSON, found an error at line 3, column 1"));
  std::string twice = good_pack().dump();
  const std::string why = R"("why":"Who sees it.")";
  twice.replace(twice.find(why), why.size(), why + R"(,"why":"Who saw it.")");
  CHECK(compiler.pack(twice).told ==
        sentence("/rules/2/why: expected each member once, found \"why\" twice"));
}

TEST_CASE("a wrong word list is told in the same way") {
  struct Row {
    const char* text;
    const char* told;
  };
  const Compiler compiler;
  CHECK(compiler.words(R"({"language": "en", "on": ["On"], "off": ["Off"]})").status == 0);
  for (
      const auto& [text, told] : {
          Row{R"({"language": "en", "on": ["On"]})", "expected the member \"off\", found none"},
          Row{R"({"language": "en-US", "on": ["On"], "off": ["Off"]})",
              "/language: expected a text like \"en\", found \"en-US\""},
          Row{R"({"language": "de", "on": ["Ein"], "off": ["Aus"]})",
              "/language: expected the name of the file, found \"de\""},
          Row{R"({"language": "en", "on": ["On", "No"], "off": ["Off", "NO"]})",
              "/off/1: expected each word once, found \"NO\", which is /on/1"},
          Row{R"({"language": "en", "on": ["On"], "off": ["Off"], "options": {"nobody": ["No one"], "private": ["no one"]}})",
              "/options/private/0: expected each word once, found \"no one\", which is /options/nobody/0"},
          Row{R"({"language": "en", "on": ["On"], "off": ["Off"], "options": {"noone": ["No one"]}})",
              "/options/noone: expected one of nobody, only_me, everyone, members, connections, "
              "second_degree, network, friends, friends_of_friends, followers, following, contacts, public, "
              "private, found \"noone\""},
          Row{R"({"language": "en", "on": ["On"], "off": ["Off"], "meaning": {"ads": {"strong": ["ad*"], "weak": ["Ad*"]}}})",
              "/meaning/ads/weak/0: expected each term once, found \"Ad*\", which is /meaning/ads/strong/0"},
          Row{R"({"language": "en", "on": ["On"], "off": ["Off"], "meaning": {"ads": {"strong": ["*"]}}})",
              "/meaning/ads/strong/0: expected a word, found \"*\""},
          Row{R"({"language": "en", "on": ["On"], "off": ["Off"], "meaning": {"ads": {"strong": ["ad*"]}, "only_with": [{"terms": ["training"], "with": ["model*"]}]}})",
              "/meaning/only_with/0/terms/0: expected a term of one of the categories, found \"training\""},
      }) {
    CAPTURE(text);
    const Run run = compiler.words(text);
    CHECK(run.told == "rules/words/en.json: " + std::string(told) + "\n");
    CHECK(run.tables == "");
  }
}

namespace {

/// The sentence of each field, wherever in the schema it is declared; {"$ref"} has its sentence in the
/// definitions.
void collect(const json& schema, std::vector<std::string>& sentences) {
  if (!schema.is_structured()) return;
  for (const char* group : {"properties", "definitions"}) {
    if (!schema.is_object() || !schema.contains(group)) continue;
    for (const auto& [field, part] : schema[group].items()) {
      CAPTURE(field);
      CHECK((part.contains("$ref") || part.contains("description")));
      if (part.contains("description")) sentences.push_back(part["description"]);
    }
  }
  for (const json& part : schema) collect(part, sentences);
}

}  // namespace

TEST_CASE("the explanation of each field is the schema's own sentence") {
  const fs::path rules = FLIPWATCH_RULES;
  const std::string packs = text_of(rules / "README.md"), policy = text_of(rules / "policy.md");
  for (const auto& [name, explained] :
       {std::pair{"pack.schema.json", packs}, {"words.schema.json", packs}, {"policy.schema.json", policy}}) {
    std::vector<std::string> sentences;
    collect(json::parse(text_of(rules / name)), sentences);
    CHECK_FALSE(sentences.empty());
    for (const std::string& sentence : sentences) {
      CAPTURE(sentence);
      CHECK(explained.find(sentence) != std::string::npos);
    }
  }
}
