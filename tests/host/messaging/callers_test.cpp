#include "messaging/callers.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <vector>

using namespace flipwatch;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// The id under which a manifest template lets our own extension call.
std::string id_in(const char* manifest, const char* field) {
  std::ifstream in(fs::path(FLIPWATCH_TESTS).parent_path() / "manifests" / manifest);
  const std::string id = json::parse(in)[field][0];
  const std::string_view scheme = "chrome-extension://";
  return id.starts_with(scheme) ? id.substr(scheme.size(), id.size() - scheme.size() - 1) : id;
}

}  // namespace

TEST_CASE("each way in which a browser starts a program names the extension") {
  struct Row {
    std::vector<std::string_view> arguments;
    std::optional<std::string> extension;
  };
  for (const auto& [arguments, extension] : {
           Row{{"chrome-extension://abcdefghijklmnopabcdefghijklmnop/"}, "abcdefghijklmnopabcdefghijklmnop"},
           Row{{"chrome-extension://abc/", "--parent-window=0"}, "abc"},
           Row{{"/home/ada/.mozilla/native-messaging-hosts/org.flipwatch.host.json", "a@example.org"},
               "a@example.org"},
           Row{{"C:\\hosts\\org.flipwatch.host.json", "{11111111-2222-3333-4444-555555555555}"},
               "{11111111-2222-3333-4444-555555555555}"},
           Row{{"a@example.org"}, "a@example.org"},
           Row{{"moz-extension://abc/"}, "moz-extension://abc/"},
           Row{{"https://www.example.org"}, "https://www.example.org"},
           Row{{"/home/ada/org.flipwatch.host.json"}, "/home/ada/org.flipwatch.host.json"},
           Row{{}, std::nullopt},
           Row{{"serve"}, std::nullopt},
           Row{{"--version"}, std::nullopt},
           Row{{"review"}, std::nullopt},
           Row{{"policy.json"}, std::nullopt},
       }) {
    CAPTURE(arguments.size());
    CHECK(calling_extension(arguments) == extension);
  }
}

TEST_CASE("the extensions that our manifests name may call, and nobody else by himself") {
  const fs::path none = "/nowhere/callers.json";
  CHECK(may_call(id_in("org.flipwatch.host.chromium.json", "allowed_origins"), none));
  CHECK(may_call(id_in("org.flipwatch.host.firefox.json", "allowed_extensions"), none));
  CHECK_FALSE(may_call("abcdefghijklmnopabcdefghijklmnop", none));
  CHECK_FALSE(may_call("", none));
}

TEST_CASE("a registered extension may call; a file that cannot be read registers nobody") {
  const fs::path file = fs::temp_directory_path() / "flipwatch-callers-test.json";
  const auto may_with = [&](std::string_view text) {
    std::ofstream(file) << text;
    const bool may = may_call("mine@example.org", file);
    fs::remove(file);
    return may;
  };
  CHECK(may_with(R"({"extensions":["other@example.org","mine@example.org"]})"));
  CHECK_FALSE(may_with(R"({"extensions":["other@example.org"]})"));
  CHECK_FALSE(may_with(R"({"extensions":{"mine@example.org":true}})"));
  CHECK_FALSE(may_with(R"({"extensions":["mine@example.org")"));
  CHECK_FALSE(may_with("[]"));
  CHECK_FALSE(may_with(""));
}

TEST_CASE("who is refused is told so, and what to do") {
  const json refusal = json::parse(refusal_of("other@example.org"));
  CHECK(refusal == json{{"id", nullptr},
                        {"type", "error"},
                        {"code", "caller_refused"},
                        {"message", "the extension other@example.org is not registered with Flipwatch"},
                        {"way_out", "If it is yours: flipwatch register --extension-id other@example.org"}});
}
