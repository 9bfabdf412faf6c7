// An administrator's policy, which a browser brings along with its hello: it stands in place of the person's.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "conversation.h"

using nlohmann::json;

namespace {

constexpr const char* managed_ai = "settings/data-for-ai-improvement";
constexpr const char* ai_is_on = "settings/data-for-ai-improvement#allowDataForGenerativeAI 'AI' switch on";

json managed(json policy) { return {{"managed", {{"by", "Example Ltd"}, {"policy", std::move(policy)}}}}; }

const json leaves_it_on = {
    {"profile", "quiet"},
    {"rules", {{{"site", "linkedin"}, {"page", managed_ai}, {"wanted", "on"}, {"why", "We want it."}}}}};

/// Somebody who wants the opposite of what the administrator wants.
struct Employee {
  std::shared_ptr<ScratchHome> home = std::make_shared<ScratchHome>();
  Browser browser;

  Employee() : browser("linkedin", home) { browser.asks("policy.set", {{"policy", own}}); }
  const json own = {{"profile", "strict"}};
};

}  // namespace

TEST_CASE("a managed policy is in force in place of the person's, which stays as it was") {
  Employee employee;
  CHECK(employee.browser.asks("hello", managed(leaves_it_on))["managed"] == true);
  const json answer = employee.browser.asks("policy");
  CHECK(answer["profile"] == "quiet");
  CHECK(answer["policy"] == leaves_it_on);
  CHECK(answer["managed"] == json{{"by", "Example Ltd"}});
  CHECK(items_in(employee.browser.sees("1", managed_ai, {ai_is_on})) == "");

  Browser another("linkedin", employee.home);
  const json own = another.asks("policy");
  CHECK(own["profile"] == "strict");
  CHECK(own["policy"] == employee.own);
  CHECK_FALSE(own.contains("managed"));
}

TEST_CASE("under an administrator the person cannot write a policy, and is told whom to ask") {
  Employee employee;
  employee.browser.asks("hello", managed(leaves_it_on));
  CHECK(employee.browser.refusal("policy.set", {{"policy", {{"profile", "quiet"}}}}) == "policy_managed");
  CHECK(employee.browser.asks("policy")["policy"] == leaves_it_on);

  employee.browser.asks("hello");  // no longer managed
  CHECK(employee.browser.asks("policy")["policy"] == employee.own);
  employee.browser.asks("policy.set", {{"policy", {{"profile", "quiet"}}}});
  CHECK(employee.browser.asks("policy")["profile"] == "quiet");
}

TEST_CASE("a managed policy that would not load is told, and the person's own is in force") {
  Employee employee;
  const json answer = employee.browser.asks("hello", managed({{"profile", "loud"}}));
  CHECK_FALSE(answer.contains("managed"));
  REQUIRE(answer["warnings"].size() == 1);
  CHECK(answer["warnings"][0]["code"] == "policy_refused");
  CHECK(answer["warnings"][0]["message"].get<std::string>().starts_with(
      "the policy of Example Ltd: /profile: expected one of "));
  CHECK(employee.browser.asks("policy")["profile"] == "strict");
  CHECK(employee.browser.refusal("hello", {{"managed", {{"policy", "quiet"}}}}) ==
        "bad_request at /managed/policy");
}

TEST_CASE("a policy file that is wrong is not offered to build on") {
  Employee employee;
  std::ofstream(employee.home->policy()) << R"({"profile": "loud"})";
  const json answer = employee.browser.asks("policy");
  CHECK(answer["profile"] == "strict");
  CHECK_FALSE(answer.contains("policy"));
}
