// Each browser of the table, registered into a home of its own and read back.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "browsers/manifest.h"
#include "computer.h"

namespace fs = std::filesystem;
using namespace flipwatch;
using nlohmann::json;

namespace {

/// Every file below a folder.
std::set<std::string> files_in(const fs::path& folder) {
  std::set<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.insert(fs::relative(entry.path(), folder).string());
  }
  return files;
}

std::string did(const std::vector<Deed>& deeds) {
  std::string all;
  for (const Deed& deed : deeds) {
    constexpr const char* names[] = {"wrote", "removed", "unchanged", "refused"};
    all += (all.empty() ? "" : ", ") + std::string(names[static_cast<int>(deed.is)]);
  }
  return all;
}

}  // namespace

TEST_CASE("each browser gets one file, where it looks, which it can use") {
  struct Row {
    const char *browser, *linux_file, *mac_file;
  };
  for (const auto& [browser, linux_file, mac_file] : {
           Row{"chrome", ".config/google-chrome/NativeMessagingHosts", "Google/Chrome/NativeMessagingHosts"},
           Row{"chromium", ".config/chromium/NativeMessagingHosts", "Chromium/NativeMessagingHosts"},
           Row{"edge", ".config/microsoft-edge/NativeMessagingHosts", "Microsoft Edge/NativeMessagingHosts"},
           Row{"brave", ".config/BraveSoftware/Brave-Browser/NativeMessagingHosts",
               "BraveSoftware/Brave-Browser/NativeMessagingHosts"},
           Row{"vivaldi", ".config/vivaldi/NativeMessagingHosts", "Vivaldi/NativeMessagingHosts"},
           Row{"opera", ".config/google-chrome/NativeMessagingHosts", "Google/Chrome/NativeMessagingHosts"},
           Row{"arc", nullptr, "Arc/User Data/NativeMessagingHosts"},
           Row{"firefox", ".mozilla/native-messaging-hosts", "Mozilla/NativeMessagingHosts"},
           Row{"librewolf", ".librewolf/native-messaging-hosts", "LibreWolf/NativeMessagingHosts"},
           Row{"waterfox", ".waterfox/native-messaging-hosts", "Waterfox/NativeMessagingHosts"},
           Row{"zen", ".mozilla/native-messaging-hosts", "Mozilla/NativeMessagingHosts"},
           Row{"tor", nullptr, nullptr},
       }) {
    for (const Platform platform : {Platform::freedesktop, Platform::macos}) {
      CAPTURE(browser);
      const Computer computer(platform);
      const char* place = platform == Platform::macos ? mac_file : linux_file;
      const auto deeds = register_program(computer.system, computer.asked(browser));
      if (!place) {
        CHECK(did(deeds) == "refused");
        CHECK(files_in(computer.home()).empty());
        continue;
      }
      const fs::path folder =
          platform == Platform::macos ? fs::path("Library/Application Support") / place : fs::path(place);
      const std::string file = (folder / "org.flipwatch.host.json").string();
      CHECK(did(deeds) == "wrote");
      CHECK(files_in(computer.home()) == std::set<std::string>{file});
      CHECK(deeds[0].file == computer.home() / file);
      const Family family = browser_named(browser)->family;
      const FoundManifest manifest = read_manifest(family, Computer::text(deeds[0].file));
      CHECK(manifest.fault == "");
      CHECK(manifest.program == computer.system.program);
      CHECK(manifest.extensions == own_extensions(family));
      CHECK(did(register_program(computer.system, computer.asked(browser))) == "unchanged");
      CHECK(did(unregister_program(computer.system, computer.asked(browser))) == "removed");
      CHECK(files_in(computer.home()).empty());
    }
  }
}

TEST_CASE("without a name, the browsers that are here get it, and no other") {
  const Computer computer;
  CHECK(register_program(computer.system, computer.asked("")).empty());
  Computer::write(computer.system.commands[0] / "chromium", "");
  fs::create_directories(computer.home() / ".librewolf");
  CHECK(did(register_program(computer.system, computer.asked(""))) == "wrote, wrote");
  CHECK(files_in(computer.home()) ==
        std::set<std::string>{".config/chromium/NativeMessagingHosts/org.flipwatch.host.json",
                              ".librewolf/native-messaging-hosts/org.flipwatch.host.json"});
}

TEST_CASE("a dry run says what it would write, and writes nothing") {
  const Computer computer;
  Registration asked = computer.asked("firefox");
  asked.only_say = true;
  const auto deeds = register_program(computer.system, asked);
  CHECK(did(deeds) == "wrote");
  CHECK(deeds[0].file == computer.home() / ".mozilla/native-messaging-hosts/org.flipwatch.host.json");
  CHECK(files_in(computer.home()).empty());
}

TEST_CASE("for all of a computer it is written below the root, for everybody to read") {
  const Computer computer;
  Registration asked = computer.asked("chromium");
  asked.for_all = true;
  const auto deeds = register_program(computer.system, asked);
  REQUIRE(did(deeds) == "wrote");
  CHECK(deeds[0].file ==
        computer.system.root / "etc/chromium/native-messaging-hosts/org.flipwatch.host.json");
  const auto everybody = fs::perms::group_read | fs::perms::others_read;
  CHECK((fs::status(deeds[0].file).permissions() & everybody) == everybody);
  CHECK((fs::status(deeds[0].file.parent_path()).permissions() & fs::perms::others_exec) != fs::perms::none);
  CHECK(unregister_program(computer.system, computer.asked("chromium"))
            .empty());  // a person's, of which there is none
  CHECK(did(unregister_program(computer.system, asked)) == "removed");
}

TEST_CASE("extensions of the person's own may start it, now and after registering again") {
  const Computer computer;
  const std::string chromium_id(32, 'c');
  Registration asked = computer.asked("chromium");
  asked.extensions = {chromium_id, "mine@example.org"};
  CHECK(did(register_program(computer.system, asked)) == "wrote, wrote");
  CHECK(json::parse(Computer::text(computer.callers()))["extensions"] ==
        json{chromium_id, "mine@example.org"});
  const auto allowed = [&](const char* browser) {
    return read_manifest(browser_named(browser)->family, Computer::text(computer.registered(browser)))
        .extensions;
  };
  CHECK(allowed("chromium").back() == chromium_id);
  CHECK(allowed("firefox").back() == "mine@example.org");
  CHECK(allowed("firefox").size() == own_extensions(Family::firefox).size() + 1);
  unregister_program(computer.system, computer.asked(""));
  CHECK(files_in(computer.home()).empty());
}

TEST_CASE("a browser's profiles that were moved elsewhere") {
  const Computer computer;
  Registration asked = computer.asked("chromium");
  asked.profiles = computer.home() / "elsewhere";
  const auto deeds = register_program(computer.system, asked);
  REQUIRE(did(deeds) == "wrote");
  CHECK(deeds[0].file == computer.home() / "elsewhere/NativeMessagingHosts/org.flipwatch.host.json");
  CHECK(did(unregister_program(computer.system, asked)) == "removed");
}

TEST_CASE("what others can write to is refused, with the line that closes it") {
  const Computer computer;
  const fs::path folder = computer.home() / ".mozilla/native-messaging-hosts";
  fs::create_directories(folder);
  fs::permissions(folder, fs::perms::others_write, fs::perm_options::add);
  auto deeds = register_program(computer.system, computer.asked("firefox"));
  REQUIRE(did(deeds) == "refused");
  CHECK(deeds[0].way_out == "chmod go-w '" + folder.string() + "'");
  CHECK(files_in(folder).empty());

  fs::permissions(computer.system.program.parent_path(), fs::perms::others_write, fs::perm_options::add);
  deeds = register_program(computer.system, computer.asked("chromium"));
  REQUIRE(did(deeds) == "refused");
  CHECK(deeds[0].file == computer.system.program);
}

TEST_CASE("unregister leaves alone what is not ours, beside ours") {
  const Computer computer;
  const fs::path ours = computer.registered("firefox");
  const fs::path other = ours.parent_path() / "com.other.json";
  Computer::write(other, "{}");
  CHECK(did(unregister_program(computer.system, computer.asked("firefox"))) == "removed");
  CHECK(fs::exists(other));
  Computer::write(ours, R"({"name": "com.other", "path": "/bin/true"})");
  CHECK(unregister_program(computer.system, computer.asked("firefox")).empty());
  CHECK(fs::exists(ours));
}

TEST_CASE("a box is told apart: what works in it is done, what does not is said") {
  const Computer computer;
  fs::create_directories(computer.home() / "snap/chromium");
  fs::create_directories(computer.home() / "snap/firefox");
  fs::create_directories(computer.home() / ".var/app/com.brave.Browser");
  const auto deeds = register_program(computer.system, computer.asked(""));
  REQUIRE(deeds.size() == 3);
  CHECK(deeds[0].browser == "Chromium (Snap)");
  CHECK(deeds[0].is == Deed::Is::refused);
  CHECK(deeds[0].way_out.find(".deb") != std::string::npos);
  CHECK(deeds[1].browser == "Brave (Flatpak)");
  const fs::path box = computer.home() / ".var/app/com.brave.Browser";
  CHECK(deeds[1].file ==
        box / "config/BraveSoftware/Brave-Browser/NativeMessagingHosts/org.flipwatch.host.json");
  CHECK(read_manifest(Family::chromium, Computer::text(deeds[1].file)).program ==
        box / "flipwatch/flipwatch");
  CHECK(Computer::text(box / "flipwatch/flipwatch") == Computer::text(computer.system.program));
  CHECK(deeds[2].browser == "Firefox (Snap)");
  CHECK(deeds[2].file == computer.home() / ".mozilla/native-messaging-hosts/org.flipwatch.host.json");
  CHECK(deeds[2].says.find("flatpak permission-set webextensions") != std::string::npos);
  unregister_program(computer.system, computer.asked(""));
  CHECK(files_in(computer.home()).empty());
}

TEST_CASE("unregister takes no link and no folder of the person's with it") {
  const Computer computer;
  const fs::path elsewhere = computer.folder.path() / "bigdisk";
  Computer::write(elsewhere / "firefox/abc.default/places.sqlite", "");
  fs::create_directory_symlink(elsewhere, computer.home() / ".mozilla");
  computer.registered("firefox");
  unregister_program(computer.system, computer.asked("firefox"));
  CHECK(fs::is_symlink(computer.home() / ".mozilla"));
  fs::create_directories(computer.home() / ".librewolf");
  computer.registered("librewolf");
  unregister_program(computer.system, computer.asked("librewolf"));
  CHECK(fs::is_directory(computer.home() / ".librewolf"));
}

TEST_CASE("extensions for all of a computer are registered where everybody's program looks") {
  const Computer computer;
  Registration asked = computer.asked("chromium");
  asked.for_all = true;
  asked.callers = computer.system.root / "etc/flipwatch/callers.json";
  asked.extensions = {std::string(32, 'c')};
  CHECK(did(register_program(computer.system, asked)) == "wrote, wrote");
  const auto everybody = fs::perms::group_read | fs::perms::others_read;
  CHECK((fs::status(asked.callers).permissions() & everybody) == everybody);
  const FoundManifest own = read_manifest(Family::chromium, Computer::text(computer.registered("chromium")));
  CHECK(own.extensions.back() == asked.extensions[0]);  // the person's file hides the one for all
}

TEST_CASE(
    "what is cut off is taken back, too; a list of extensions that cannot be read is not written over") {
  const Computer computer;
  Computer::write(computer.registered("firefox"), "{\"name\": \"org.fl");
  CHECK(did(unregister_program(computer.system, computer.asked("firefox"))) == "removed");
  Computer::write(computer.callers(), "{\"extensions\": [broken");
  Registration asked = computer.asked("firefox");
  asked.extensions = {"mine@example.org"};
  CHECK(did(register_program(computer.system, asked)) == "refused");
  CHECK(Computer::text(computer.callers()) == "{\"extensions\": [broken");
}

TEST_CASE("a place that others can write to is refused also where a link leads to it") {
  const Computer computer;
  const fs::path open = computer.folder.path() / "open";
  fs::create_directories(open / "in");
  fs::permissions(open, fs::perms::others_write, fs::perm_options::add);
  fs::create_directory_symlink(open / "in", computer.home() / ".mozilla");
  CHECK(did(register_program(computer.system, computer.asked("firefox"))) == "refused");
}
