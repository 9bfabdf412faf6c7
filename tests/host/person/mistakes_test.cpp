// What is told of a wrong policy.json, to the letter: the file, the place in it, what was expected and what
// was found.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "home.h"

using namespace flipwatch;

namespace {

namespace fs = std::filesystem;

constexpr const char* in_force_otherwise = ". Our own rules are in force, balanced.";

std::string refused(const std::string& told) {
  return "policy_refused: policy.json: " + told + in_force_otherwise;
}

std::string rule(const std::string& wanted, const std::string& more = "") {
  return R"({"site": "linkedin", "page": "ads", "wanted": )" + wanted + more + "}";
}

std::string waiver(const std::string& until) {
  return R"({"waivers": [{"setting": {"site": "linkedin", "page": "ads"}, "reason": "R", "until": )" + until +
         "}]}";
}

}  // namespace

TEST_CASE("each kind of mistake has its sentence") {
  const std::string categories =
      "ai_training, ads, data_sharing, tracking, visibility, contact, security, notifications, other";
  struct Row {
    std::string text, told;
  };
  for (const auto& [text, told] : {
           // No JSON at all
           Row{"", "expected a JSON object, found an empty file"},
           Row{" \r\n\t", "expected a JSON object, found an empty file"},
           Row{"{\n  \"profile\": \"strict\",\n}",
               "expected JSON, found an error at line 3, column 1: syntax error while parsing object key - "
               "unexpected '}'; expected string literal"},
           Row{"{\"profile\": \"strict\"} x",
               "expected JSON, found an error at line 1, column 23: syntax error while parsing value - "
               "invalid "
               "literal; last read: '\"strict\"} x'; expected end of input"},
           Row{"{\"ignore\": [1e999]}",
               "/ignore/0: expected numbers that a computer can hold, found another"},
           // Not what was meant
           Row{"[]", "expected an object, found a list of 0"},
           Row{"null", "expected an object, found null"},
           Row{R"({"profil": "strict"})",
               "/profil: expected one of $schema, profile, rules, waivers, ignore, found \"profil\""},
           Row{R"({"a/b~c": 1})",
               "/a~1b~0c: expected one of $schema, profile, rules, waivers, ignore, found \"a/b~c\""},
           Row{R"({"profile": "paranoid"})",
               "/profile: expected one of strict, balanced, quiet, found \"paranoid\""},
           Row{R"({"profile": 3})", "/profile: expected one of strict, balanced, quiet, found 3"},
           Row{R"({"profile": "quiet", "profile": "strict"})",
               "/profile: expected each member once, found \"profile\" twice"},
           Row{R"({"rules": {}})", "/rules: expected a list, found an object"},
           Row{R"({"rules": ["off"]})", "/rules/0: expected an object, found \"off\""},
           Row{R"({"rules": [{"site": "linkedin", "wanted": "off"}]})",
               "/rules/0: expected the member \"page\", found none"},
           Row{R"({"rules": [)" + rule("true") + "]}",
               "/rules/0/wanted: expected a text, a list of at least 1, each entry once or null, found true"},
           Row{R"({"rules": [)" + rule("\"Off\"") + "]}", "/rules/0/wanted: expected \"off\", found \"Off\""},
           Row{R"({"rules": [)" + rule("[\"Nobody\", \"No\"]") + "]}",
               "/rules/0/wanted/1: expected \"off\", found \"No\""},
           Row{R"({"rules": [)" + rule("\"off\"", R"(, "severity": "huge")") + "]}",
               "/rules/0/severity: expected one of high, medium, low, found \"huge\""},
           Row{R"({"rules": [)" + rule("\"off\"") + ", " + rule("\"on\"") + "]}",
               "/rules/1: expected one rule for each setting, found a second one for \"ads\", of which "
               "/rules/0 "
               "speaks"},
           Row{R"({"rules": [)" + rule("\" \"") + "]}", "/rules/0/wanted: expected a state, found \" \""},
           Row{R"({"rules": [{"site": "LinkedIn", "page": "ads", "wanted": "off"}]})",
               "/rules/0/site: expected a text like \"linkedin\", found \"LinkedIn\""},
           Row{R"({"rules": [{"site": "https://a.example", "page": "ads", "wanted": "off"}]})",
               "/rules/0/site: expected a text like \"linkedin\", found \"https://a.example\""},
           Row{R"({"rules": [{"site": "linkedin", "page": "/mypreferences/d/ads", "wanted": "off"}]})",
               "/rules/0/page: expected a text like \"settings/data-for-ai-improvement\", found "
               "\"/mypreferences/d/ads\""},
           Row{R"({"ignore": "ads"})", "/ignore: expected a list, each entry once, found \"ads\""},
           Row{R"({"ignore": ["ads", "notification"]})",
               "/ignore/1: expected one of " + categories + ", found \"notification\""},
           Row{waiver("\"2026-02-29\""),
               "/waivers/0/until: expected a date of the calendar, found \"2026-02-29\""},
           Row{waiver("\"next week\""),
               "/waivers/0/until: expected a text like \"2027-01-31\", found \"next week\""},
           Row{R"({"waivers": [{"until": "2026-12-01", "reason": "R"}]})",
               "/waivers/0: expected the member \"setting\", found none"},
           Row{R"({"waivers": [{"setting": {"site": "linkedin"}, "until": "2026-12-01", "reason": "R"}]})",
               "/waivers/0/setting: expected the member \"page\", found none"},
           // Two mistakes are both told
           Row{R"({"profile": 1, "rules": [)" + rule("1") + "]}",
               "/profile: expected one of strict, balanced, quiet, found 1; /rules/0/wanted: expected a "
               "text, a list "
               "of at least 1, each entry once or null, found 1"},
           // Files that are no policy of anyone's
           Row{std::string("{\"profile\": \"strict\"}\0{}", 24),
               "expected a text in UTF-8, found a byte that is zero"},
           Row{std::string(100'000, '['), "expected at most 32 levels, found more"},
           Row{R"({"profile": ")" + std::string(5'000, 'a') + "\"}",
               "/profile: expected texts of at most 4000 bytes, found 5000"},
           Row{std::string(10 << 20, ' '), "expected at most 1 MB, found more"},
       }) {
    CAPTURE(text.substr(0, 200));
    Home home;
    home.write_policy(text);
    CHECK(home.warned() == std::vector{refused(told)});
    CHECK(home.policy().profile() == "balanced");
  }
}

TEST_CASE("bytes that are no text are refused where they stand") {
  for (const char* text :
       {"{\"profile\": \"\xff\xfe\"}", "{\"rules\": [{\"site\": \"\xc3(\"}]}", "\xff\xfe{\n"}) {
    Home home;
    home.write_policy(text);
    REQUIRE(home.warned().size() == 1);
    CHECK(home.warned()[0].starts_with(
        "policy_refused: policy.json: expected JSON, found an error at line 1, column "));
  }
}

TEST_CASE("a mark at the start of the file, as some editors set it, is none of the person's doing") {
  Home home;
  home.write_policy("\xef\xbb\xbf{\"profile\": \"quiet\"}");
  CHECK(home.warned().empty());
  CHECK(home.policy().profile() == "quiet");
}

TEST_CASE("what is no file is told") {
  Home home;
  fs::create_directory(home.files().policy);
  CHECK(home.warned() == std::vector{refused("expected a file, found a folder")});
}

TEST_CASE("a file that goes round in a ring is told and not waited for") {
  Home home;
  fs::create_symlink("policy.json", home.files().policy);
  REQUIRE(home.warned().size() == 1);
  CHECK(
      home.warned()[0].starts_with("policy_refused: policy.json: expected a file that can be read, found: "));
}
