// A program is started as a browser starts it; whatever it is, it is left in time.
#include <doctest/doctest.h>

#include <chrono>
#include <cstdio>
#include <string_view>

#include "computer.h"

using namespace flipwatch;
using namespace std::chrono_literals;
using Went = Conversation::Went;

namespace {

/// What becomes of a program that is this script.
Conversation with(const Computer& computer, const std::string& script) {
  Computer::write(computer.system.program, script);
  return converse(computer.system.program, {"first", "second"}, 2s);
}

constexpr const char* answers =
    R"(printf '\074\0\0\0{"id":1,"type":"hello.ok","host":"9.8.7","protocol":1,"a":0}')";

}  // namespace

TEST_CASE("a program that says hello is heard, and gets the arguments and the folder that a browser gives") {
  const Computer computer;
  const std::string folder = computer.system.program.parent_path().string();
  const Conversation heard =
      with(computer, "#!/bin/sh\ntest \"$1 $2\" = 'first second' && test \"$PWD\" = '" + folder + "' && " +
                         answers + "\ncat > /dev/null\n");
  CHECK(heard.went == Went::well);
  CHECK(heard.version == "9.8.7");
}

TEST_CASE("a program that says nothing, something else or too much is given up") {
  for (const char* script :
       {"#!/bin/sh\nexit 0\n", "#!/bin/sh\necho hello\n", "#!/bin/sh\nprintf '\\377\\377\\377\\377{'\n",
        "#!/bin/sh\nprintf '\\004\\0\\0\\0[1]\\n'; cat > /dev/null\n"}) {
    CAPTURE(script);
    CHECK(with(Computer(), script).went == Went::silent);
  }
}

TEST_CASE("a program that never ends is ended") {
  const Computer computer;
  Computer::write(computer.system.program, "#!/bin/sh\nexec sleep 60\n");
  const auto begin = std::chrono::steady_clock::now();
  CHECK(converse(computer.system.program, {}, 200ms).went == Went::silent);
  CHECK(std::chrono::steady_clock::now() - begin < 10s);
}

TEST_CASE("what cannot be started says why") {
  const Conversation heard = with(Computer(), "no program at all");
  CHECK(heard.went == Went::not_started);
  CHECK(heard.says != "");
}

TEST_CASE("an answer of the wrong types is no answer, and a program that stays is ended") {
  for (const char* text :
       {R"({"type": 5}   )", R"({"type":"hello.ok","host":7})", R"({"type":"hello.ok"}     )"}) {
    CAPTURE(text);
    char frame[256];
    std::snprintf(frame, sizeof frame, "#!/bin/sh\nprintf '\\%03o\\0\\0\\0%%s' '%s'\n",
                  static_cast<unsigned>(std::string_view(text).size()), text);
    CHECK(with(Computer(), frame).went == Went::silent);
  }
  const Computer computer;
  Computer::write(computer.system.program, std::string("#!/bin/sh\n") + answers + "\nexec sleep 60\n");
  CHECK(converse(computer.system.program, {}, 300ms).went == Went::well);
}
