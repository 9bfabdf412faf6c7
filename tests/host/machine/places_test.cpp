#include "machine/places.h"

#include <doctest/doctest.h>

#include <map>

using namespace flipwatch;

TEST_CASE("each kind of file has its folder by the XDG specification") {
  struct Row {
    std::string says;
    std::map<std::string, std::string> environment;
    std::string history, policy, log;
  };
  for (const auto& [says, environment, history, policy, log] : {
           Row{"a home alone",
               {{"HOME", "/home/ada"}},
               "/home/ada/.local/share/flipwatch/history.db",
               "/home/ada/.config/flipwatch/policy.json",
               "/home/ada/.local/state/flipwatch/host.log"},
           Row{"folders of the person's choice",
               {{"HOME", "/home/ada"},
                {"XDG_DATA_HOME", "/d"},
                {"XDG_CONFIG_HOME", "/c"},
                {"XDG_STATE_HOME", "/s"}},
               "/d/flipwatch/history.db",
               "/c/flipwatch/policy.json",
               "/s/flipwatch/host.log"},
           Row{"a relative folder is ignored, and so is an empty one",
               {{"HOME", "/home/ada"}, {"XDG_DATA_HOME", "data"}, {"XDG_CONFIG_HOME", ""}},
               "/home/ada/.local/share/flipwatch/history.db",
               "/home/ada/.config/flipwatch/policy.json",
               "/home/ada/.local/state/flipwatch/host.log"},
       }) {
    CAPTURE(says);
    const Places found = places([&environment = environment](const char* name) {
      const auto variable = environment.find(name);
      return variable == environment.end() ? nullptr : variable->second.c_str();
    });
    CHECK(found.history() == history);
    CHECK(found.policy() == policy);
    CHECK(found.log() == log);
  }
}

TEST_CASE("without a home there is no place") {
  const Places found = places([](const char*) { return nullptr; });
  CHECK(found.data.empty());
  CHECK(found.config.empty());
  CHECK(found.state.empty());
}
