#include "person/last_good.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "home.h"

using namespace flipwatch;

namespace {

constexpr const char* strict = R"({"profile": "strict"})";
constexpr const char* broken = R"({"profile": "paranoid"})";

}  // namespace

TEST_CASE("nothing is made where there is nothing of the person's") {
  Home home;
  CHECK(home.policy().profile() == "balanced");
  CHECK(home.policy().stamp("linkedin").find('+') == std::string::npos);
  CHECK(home.warned().empty());
  CHECK_FALSE(std::filesystem::exists(home.files().last_good.parent_path()));
}

TEST_CASE("the last policy that was right stays in force, in this process and in the next ones") {
  Home home;
  home.write_policy(strict);
  const std::string stamp = home.policy().stamp("linkedin");
  home.write_policy(broken);
  for (int run = 0; run < 3; ++run) {
    CAPTURE(run);
    CHECK(home.policy().profile() == "strict");
    CHECK(home.policy().stamp("linkedin") == stamp);
    CHECK(home.warned() ==
          std::vector<std::string>{
              "policy_refused: policy.json: /profile: expected one of strict, balanced, quiet, "
              "found \"paranoid\". The last one that was right stays in force."});
    home.start_again();
  }
  home.write_policy(R"({"profile": "quiet"})");
  CHECK(home.policy().profile() == "quiet");
  CHECK(home.warned().empty());
  CHECK(mode_of(home.files().last_good) == 0600);
}

TEST_CASE("a policy that was taken away is over, and does not come back when a broken one takes its place") {
  Home home;
  home.write_policy(strict);
  CHECK(home.policy().profile() == "strict");
  std::filesystem::remove(home.files().policy);
  CHECK(home.policy().profile() == "balanced");
  home.write_policy(broken);
  CHECK(home.policy().profile() == "balanced");
}

TEST_CASE("a copy that somebody broke is no reason to fail") {
  Home home;
  home.write_policy(strict);
  home.policy();
  std::filesystem::remove(home.files().last_good);
  std::filesystem::create_directories(home.files().last_good / "in the way");
  home.start_again();
  CHECK(home.policy().profile() == "strict");
  home.write_policy(broken);
  CHECK(home.policy().profile() == "balanced");
  CHECK(home.warned().size() == 1);
}

TEST_CASE("without a home there is no policy to read, nor to write") {
  OwnPolicy policy{{}};
  CHECK(policy.in_force().profile() == "balanced");
  CHECK_THROWS_AS(policy.write("{}"), const Error&);
}
