// Packs of the person's own: held to the same schema as ours, and each stands or falls alone.
#include <doctest/doctest.h>

#include "home.h"

using namespace flipwatch;

TEST_CASE("a pack of one's own is one of the packs") {
  Home home;
  home.write_pack("acme", pack_text("acme"));
  CHECK(home.warned().empty());
  const Pack* pack = home.policy().pack("acme");
  REQUIRE(pack);
  CHECK(pack->layer == Layer::own_pack);
  CHECK(pack->map.size() == 3);
  CHECK(home.policy().pack("linkedin") != nullptr);
  CHECK(wanted(home.policy(), "acme", "ads", "", "Studienfach", Sole::no) == "off");
  CHECK(home.policy().url_of("acme", "ads") == "https://acme.example/settings/ads");
  CHECK(home.policy().stamp("acme").starts_with("2026-11-01+"));
  const Rule* rule = home.policy().rule("acme", "ads", "byAge", "", Sole::no);
  REQUIRE(rule);
  CHECK(rule->file == (home.files().packs / "acme.json").string());
  CHECK(rule->pointer == "/rules/1");
}

TEST_CASE("one that has the id of ours takes its place") {
  Home home;
  home.write_pack("linkedin", pack_text("linkedin"));
  CHECK(home.warned().empty());
  CHECK(home.policy().packs().size() == 1);
  CHECK(wanted(home.policy(), "linkedin", "ads", "byAge", "", Sole::no) == "off");
  CHECK(wanted(home.policy(), "linkedin", "settings/data-for-ai-improvement") == "none");
}

TEST_CASE("one that is wrong is left out and told, and the others stay") {
  struct Row {
    std::string text, told;
  };
  const std::string good = pack_text("bad");
  const auto changed = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    text.replace(text.find(from), from.size(), to);
    return text;
  };
  for (const auto& [text, told] : {
           Row{"{",
               "expected JSON, found an error at line 1, column 2: syntax error while parsing object key - "
               "unexpected end of input; expected string literal"},
           Row{pack_text("other"), "/id: expected the name of the file, found \"other\""},
           Row{changed("\"wanted\": \"off\"", "\"wanted\": \"Off\""),
               "/rules/1/wanted: expected \"off\", found \"Off\""},
           Row{changed("\"page\": \"ads\", \"control\"", "\"page\": \"adds\", \"control\""),
               "/rules/1/page: expected a page of the map, found \"adds\""},
           Row{pack_text("bad", R"(, "needs": "soon")"),
               "/needs: expected a text like \"0.1.0\", found \"soon\""},
           Row{pack_text("bad", R"(, "colour": 1)"),
               "/colour: expected one of $schema, id, name, version, needs, origins, pages, skip, rows, "
               "start, way, "
               "map, rules, no_opinion, found \"colour\""},
       }) {
    CAPTURE(text);
    Home home;
    home.write_pack("acme", pack_text("acme"));
    home.write_pack("bad", text);
    CHECK(home.warned() == std::vector{"pack_refused: rules/bad.json: " + told + ". It is left out."});
    CHECK(home.policy().pack("acme") != nullptr);
    CHECK(home.policy().pack("bad") == nullptr);
  }
}

TEST_CASE("one that needs a newer host says which, even where it has what this host never heard of") {
  struct Row {
    const char* needs;
    bool is_too_new;
  };
  for (const auto& [needs, is_too_new] :
       {Row{"0.0.9", false}, Row{FLIPWATCH_VERSION, false}, Row{"0.10.0", true}, Row{"9.0.0", true},
        Row{"99999999999999999999.0.0", true}}) {
    CAPTURE(needs);
    Home home;
    const std::string asked = std::string(R"(, "needs": ")") + needs + "\"";
    home.write_pack("acme", pack_text("acme", asked + (is_too_new ? R"(, "colour": 1)" : "")));
    CHECK((home.policy().pack("acme") == nullptr) == is_too_new);
    if (!is_too_new) continue;
    CHECK(home.warned() ==
          std::vector<std::string>{"pack_too_new: rules/acme.json: /needs: this pack needs host " +
                                   std::string(needs) + ", this is " FLIPWATCH_VERSION ". It is left out."});
  }
}

TEST_CASE("a pack that comes, changes or goes is noticed before the next request") {
  Home home;
  CHECK(home.policy().pack("acme") == nullptr);
  home.write_pack("acme", pack_text("acme"));
  CHECK(home.policy().pack("acme") != nullptr);
  home.write_pack("acme", "{}");
  CHECK(home.policy().pack("acme") == nullptr);
  CHECK(home.warned().size() == 1);
  std::filesystem::remove(home.files().packs / "acme.json");
  CHECK(home.policy().pack("acme") == nullptr);
  CHECK(home.warned().empty());
}
