#include "browsers/registration.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <system_error>

#include "browsers/callers_file.h"
#include "browsers/found.h"
#include "browsers/manifest.h"
#include "browsers/safety.h"
#include "browsers/windows_registry.h"
#include "machine/private_files.h"

namespace flipwatch {
namespace {

namespace fs = std::filesystem;
using Is = Deed::Is;

std::optional<std::string> readable(const fs::path& file) {
  try {
    return read_found(file);
  } catch (const std::system_error&) {
    return std::nullopt;
  }
}

/// Whether a file with our name is ours: it says so, or nothing can be read in it, as in one that was cut
/// off.
bool is_ours(Family family, const fs::path& file) {
  const auto text = readable(file);
  if (!text) return false;
  const FoundManifest manifest = read_manifest(family, *text);
  return manifest.is_ours || manifest.is_no_json;
}

void write_for_one(const fs::path& file, const std::string& text) {
  fs::create_directories(file.parent_path());
  write_private_file(file, text);
}

/// In a Flatpak the program is a copy in the browser's own folder, since it sees no other; it needs nothing
/// beside it.
fs::path boxed_program(const System& system, const Installation& installation) {
  return box_folder(system, installation) / "flipwatch" / "flipwatch";
}

/// What the manifests call the program. One that lies below another root is a package in the making: it will
/// be found where it is below that.
fs::path program_below_root(const System& system) {
  const fs::path below = system.program.lexically_relative(fs::weakly_canonical(system.root));
  const bool is_outside = below.empty() || *below.begin() == "..";
  return is_outside ? system.program : system.program.root_path() / below;
}

Deed refused(const Installation& installation, std::string says, std::string way_out) {
  return {Is::refused, installation.name(), {}, std::move(says), std::move(way_out)};
}

/// Why a browser cannot be registered at all.
std::optional<Deed> refusal_of(const Installation& installation) {
  const Browser& browser = *installation.browser;
  if (!browser.refusal.empty()) return refused(installation, std::string(browser.refusal), "");
  if (installation.box == Box::snap && browser.family == Family::chromium) {
    return refused(installation, "as a Snap it cannot start other programs",
                   "Install " + std::string(browser.name) + " as a .deb, or use another browser for this.");
  }
  return std::nullopt;
}

/// Why this program is not to be registered: whoever can change it could have the browser start what they
/// like.
std::optional<std::pair<std::string, std::string>> fault_of_program(const fs::path& program) {
  std::error_code fault;
  if (program.empty() || !fs::is_regular_file(program, fault))
    return std::pair{"the program " + program.string() + " is not there", std::string("Build it first.")};
  if (const fs::path open = open_to_others(program); !open.empty())
    return std::pair{"others can write to " + open.string() + ", and so put another program there",
                     closing_command(open)};
  return std::nullopt;
}

std::string notice_of(const Installation& installation) {
  if (installation.box == Box::snap)
    return "Firefox asks once whether Flipwatch may be started. If it was answered with no: flatpak "
           "permission-set webextensions " +
           std::string(host_name) + " snap." + std::string(installation.browser->snap) + " yes";
  if (installation.box == Box::flatpak)
    return "in its box it has a copy of the program, and a history of its own";
  return {};
}

Deed write_slot(const System& system, const Installation& installation, const Slot& slot,
                const Registration& asked, const std::vector<std::string>& extensions) {
  const bool boxed = installation.box == Box::flatpak;
  const fs::path program = boxed ? boxed_program(system, installation) : program_below_root(system);
  const std::string text = manifest_text(installation.browser->family, program, extensions);
  Deed deed{Is::wrote, installation.name(), slot.file, notice_of(installation)};
  if (const fs::path open = open_to_others(slot.file); !open.empty()) {
    return {Is::refused, installation.name(), slot.file, "others can write to " + open.string(),
            closing_command(open)};
  }
  const bool same = readable(slot.file) == text && (!boxed || is_there(program));
  if (same) deed.is = Is::unchanged;
  if (asked.only_say || (same && !boxed)) return deed;
  try {
    if (boxed) {
      fs::create_directories(program.parent_path());
      const fs::path draft = program.string() + ".new";  // a program that runs cannot be written over
      fs::copy_file(system.program, draft, fs::copy_options::overwrite_existing);
      fs::rename(draft, program);
    }
    if (slot.is_for_all)
      write_public_file(slot.file, text);
    else
      write_for_one(slot.file, text);
    write_registry(slot.key, slot.file);
  } catch (const std::system_error& fault) {
    return {Is::refused, installation.name(), slot.file, "it cannot be written: " + fault.code().message(),
            slot.is_for_all ? "Try again as root." : "Give yourself the right to write this folder."};
  }
  return deed;
}

/// The folder of the file, where nothing else is in it: it was made for that. A link, and what is above,
/// stays.
void remove_folder_of(const fs::path& file) {
  std::error_code fault;
  const fs::path folder = file.parent_path();
  if (!fs::is_symlink(folder, fault)) fs::remove(folder, fault);
}

std::optional<Slot> slot_for(const System& system, const Installation& installation,
                             const Registration& asked) {
  if (asked.profiles.empty()) return own_slot(system, installation, asked.for_all);
  return Slot{installation.browser, installation.box, false,
              asked.profiles / "NativeMessagingHosts" / manifest_file_name};
}

std::vector<Installation> meant(const System& system, const Registration& asked) {
  if (asked.browsers.empty()) return installed(system);
  std::vector<Installation> all;
  for (const Browser* browser : asked.browsers) {
    for (Installation& one : installed(system, *browser)) all.push_back(std::move(one));
  }
  return all;
}

}  // namespace

std::vector<Deed> register_program(const System& system, const Registration& asked) {
  std::vector<Deed> deeds;
  if (const auto fault = fault_of_program(system.program))
    return {{Is::refused, "", system.program, fault->first, fault->second}};
  if (const std::string fault = fault_of_callers(asked.callers); !fault.empty())
    return {{Is::refused, "", asked.callers, fault, "Mend this file, or take it away."}};
  std::vector<std::string> extensions = registered_extensions(asked.callers);
  const std::size_t known = extensions.size();
  for (const std::string& extension : asked.extensions) {
    if (std::find(extensions.begin(), extensions.end(), extension) == extensions.end())
      extensions.push_back(extension);
  }
  if (extensions.size() > known) {
    Deed deed{Is::wrote, "", asked.callers};
    try {
      if (!asked.only_say) write_registered_extensions(asked.callers, extensions, asked.for_all);
    } catch (const std::system_error& fault) {
      deed = {Is::refused, "", asked.callers, "it cannot be written: " + fault.code().message(),
              asked.for_all ? "Try again as root." : "Give yourself the right to write this file."};
    }
    deeds.push_back(deed);
    if (deed.is == Is::refused) return deeds;
  }
  // A person's manifest stands before the one for all, so it names those extensions, too.
  for (std::string& extension : registered_extensions(system.callers_for_all())) {
    if (!asked.for_all) extensions.push_back(std::move(extension));
  }
  std::set<fs::path> done;
  for (const Installation& installation : meant(system, asked)) {
    if (auto refusal = refusal_of(installation)) {
      deeds.push_back(std::move(*refusal));
      continue;
    }
    const auto slot = slot_for(system, installation, asked);
    if (!slot) {
      deeds.push_back(refused(
          installation, asked.for_all ? "it has no place for all" : "it is not made for this system", ""));
    } else if (done.insert(slot->file.string() + slot->key).second) {
      deeds.push_back(write_slot(system, installation, *slot, asked, extensions));
    } else {
      deeds.push_back({Is::unchanged, installation.name(), slot->file, "it looks in the same place"});
    }
  }
  return deeds;
}

std::vector<Deed> unregister_program(const System& system, const Registration& asked) {
  std::vector<Deed> deeds;
  std::set<fs::path> seen;
  const auto remove = [&](const std::string& browser, const fs::path& file) {
    std::error_code fault;
    if (!asked.only_say) fs::remove(file, fault);
    deeds.push_back(fault ? Deed{Is::refused, browser, file, "it cannot be removed: " + fault.message(),
                                 "Try again as root."}
                          : Deed{Is::removed, browser, file});
    if (!asked.only_say && !fault && !asked.for_all) remove_folder_of(file);
  };
  for (const Browser& browser : all_browsers()) {
    if (!asked.browsers.empty() &&
        std::find(asked.browsers.begin(), asked.browsers.end(), &browser) == asked.browsers.end())
      continue;
    for (const Box box : {Box::none, Box::flatpak}) {
      const Installation installation{&browser, box, {}};
      std::vector<Slot> all = slots(system, installation);
      if (!asked.profiles.empty() && box == Box::none) all = {*slot_for(system, installation, asked)};
      for (const Slot& slot : all) {
        if (slot.is_for_all != asked.for_all || !seen.insert(slot.file.string() + slot.key).second) continue;
        if (!asked.only_say) remove_registry(slot.key);
        if (is_ours(browser.family, slot.file)) remove(installation.name(), slot.file);
      }
      if (const fs::path copy = boxed_program(system, installation);
          box == Box::flatpak && !browser.flatpak.empty() && is_there(copy))
        remove(installation.name(), copy);
    }
  }
  const bool is_all = asked.browsers.empty() && !asked.for_all && asked.profiles.empty();
  if (is_all && is_there(asked.callers)) remove("", asked.callers);
  return deeds;
}

}  // namespace flipwatch
