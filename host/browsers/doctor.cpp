#include "browsers/doctor.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>

#include "browsers/callers_file.h"
#include "browsers/managed_browser.h"
#include "browsers/found.h"
#include "browsers/manifest.h"
#include "browsers/safety.h"
#include "browsers/windows_registry.h"
#include "machine/private_files.h"

namespace flipwatch {
namespace {

namespace fs = std::filesystem;
using Status = Check::Status;

/// A manifest in a place where the browser looks.
struct Candidate {
  Slot slot;
  FoundManifest manifest;
};

std::optional<FoundManifest> found_in(const Slot& slot) {
  const fs::path file = slot.key.empty() ? slot.file : read_registry(slot.key);
  try {
    const auto text = read_found(file);
    if (!text) return std::nullopt;
    return read_manifest(slot.browser->family, *text);
  } catch (const std::system_error& fault) {
    FoundManifest unreadable;
    unreadable.fault = "manifest_unreadable";
    unreadable.found = fault.code().message();
    return unreadable;
  }
}

std::vector<Candidate> candidates(const System& system, const Installation& installation) {
  std::vector<Candidate> all;
  for (const Slot& slot : slots(system, installation)) {
    if (auto manifest = found_in(slot)) all.push_back({slot, std::move(*manifest)});
  }
  return all;
}

/// Chromium takes the first file that is there and looks no further; Firefox goes on behind one that it
/// cannot use.
const Candidate* taken(const std::vector<Candidate>& all, Family family) {
  if (all.empty()) return nullptr;
  if (family == Family::chromium) return &all[0];
  const auto good =
      std::find_if(all.begin(), all.end(), [](const Candidate& one) { return one.manifest.fault.empty(); });
  return good == all.end() ? &all[0] : &*good;
}

/// Reports of one browser, each with its name and with what mends it.
class Report {
 public:
  Report(const Installation& installation, std::vector<Check>& checks)
      : installation_(installation), checks_(checks) {}

  void fail(std::string code, std::string message, fs::path path, std::string mend = "") {
    add(Status::fail, std::move(code), std::move(message), std::move(path), std::move(mend));
  }
  void warn(std::string code, std::string message, fs::path path, std::string mend) {
    add(Status::warn, std::move(code), std::move(message), std::move(path), std::move(mend));
  }
  void ok(std::string message, fs::path path) {
    checks_.push_back({browser(), "ok", Status::ok, name() + ": " + std::move(message), "", std::move(path)});
  }

 private:
  std::string browser() const { return std::string(installation_.browser->id); }
  std::string name() const { return installation_.name(); }
  void add(Status status, std::string code, std::string message, fs::path path, std::string mend) {
    const bool registers = mend.empty();
    if (registers) mend = "flipwatch register --browser " + browser();
    checks_.push_back({browser(), std::move(code), status, name() + ": " + std::move(message),
                       std::move(mend), std::move(path), registers});
  }

  const Installation& installation_;
  std::vector<Check>& checks_;
};

/// What Chromium's family gives a program is the origin, Firefox the manifest and the id.
std::vector<std::string> arguments_of(Family family, const fs::path& manifest, const std::string& extension) {
  if (family == Family::chromium) return {"chrome-extension://" + extension + "/"};
  return {manifest.string(), extension};
}

bool is_runnable(const fs::path& program) {
  std::error_code fault;
  const fs::perms mode = fs::status(program, fault).permissions();
  return !fault &&
         (mode & (fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec)) != fs::perms::none;
}

bool looks_at(const FoundManifest& manifest, const std::string& extension) {
  return std::find(manifest.extensions.begin(), manifest.extensions.end(), extension) !=
         manifest.extensions.end();
}

/// The first extension that should be able to start the program and is not in the manifest; "" where none
/// misses.
std::string missing_extension(const FoundManifest& manifest, Family family, const System& system,
                              const fs::path& callers) {
  std::vector<std::string> wanted = own_extensions(family);
  for (const fs::path& file : {callers, system.callers_for_all()}) {
    for (std::string& extension : registered_extensions(file)) {
      if (family_of(extension) == family) wanted.push_back(std::move(extension));
    }
  }
  for (const std::string& extension : wanted) {
    if (!looks_at(manifest, extension)) return extension;
  }
  return {};
}

/// Whoever can write there can have the browser start what they like.
void check_place(Report& report, const fs::path& file) {
  const fs::path open = open_to_others(file);
  if (open.empty()) return;
  report.fail("manifest_open",
              "others can write to " + open.string() + ", and so have it start what they like", open,
              closing_command(open));
}

/// False: the way ends here, and what is the matter was reported.
bool check_files(Report& report, const Candidate& one, const System& system, Box box,
                 const fs::path& callers) {
  const auto& [slot, manifest] = one;
  if (!manifest.fault.empty()) {
    report.fail(manifest.fault, "it cannot use this file: " + manifest.found, slot.file);
    return false;
  }
  std::error_code fault;
  if (!fs::exists(manifest.program, fault)) {
    report.fail("program_missing", "the program is not where it should be; it was moved or removed",
                manifest.program);
    return false;
  }
  if (!fs::is_regular_file(manifest.program, fault)) {
    report.fail("program_missing", "what should be the program is no file", manifest.program);
    return false;
  }
  if (const fs::path open = open_to_others(manifest.program); !open.empty())
    report.fail("program_open", "others can write to " + open.string() + ", and so change the program", open,
                closing_command(open));
  if (!is_runnable(manifest.program)) {
    report.fail("program_not_runnable", "the program may not be run", manifest.program,
                "chmod u+x '" + manifest.program.string() + "'");
    return false;
  }
  if (const std::string missing =
          missing_extension(manifest, slot.browser->family, system, slot.is_for_all ? fs::path() : callers);
      !missing.empty()) {
    report.fail("extension_not_allowed", "the extension " + missing + " may not start the program",
                slot.file);
    return false;
  }
  if (box == Box::none && !fs::equivalent(manifest.program, system.program, fault))
    report.warn("program_other", "it starts another Flipwatch than this one", manifest.program, "");
  return true;
}

void check_answer(Report& report, const Candidate& one, const Conversation& heard) {
  const fs::path& program = one.manifest.program;
  using Went = Conversation::Went;
  switch (heard.went) {
    case Went::not_started:
      return report.fail("program_not_runnable", "the program could not be started: " + heard.says, program);
    case Went::silent:
      return report.fail("program_silent", "the program was started, but " + heard.says, program);
    case Went::refused:
      return report.fail("extension_refused", heard.says, program);
    case Went::well:
      if (heard.version != FLIPWATCH_VERSION)
        report.warn("versions_apart",
                    "the program that it starts is " + heard.version + ", this one is " FLIPWATCH_VERSION,
                    program, "Bring the older of the two up to date.");
      return report.ok("finds the program, version " + heard.version, program);
  }
}

}  // namespace

std::string_view name_of(Check::Status status) {
  constexpr std::string_view names[] = {"ok", "warn", "fail"};
  return names[static_cast<int>(status)];
}

void Doctor::examine(const Installation& installation, std::vector<Check>& checks) const {
  const Browser& browser = *installation.browser;
  Report report(installation, checks);
  if (!browser.refusal.empty())
    return report.warn("browser_refuses", std::string(browser.refusal), installation.sign,
                       "Use another browser for this.");
  if (installation.box == Box::snap && browser.family == Family::chromium)
    return report.warn(
        "browser_boxed", "as a Snap it cannot start other programs", installation.sign,
        "Install " + std::string(browser.name) + " as a .deb, or use another browser for this.");

  const auto slot = own_slot(system_, installation, false);
  if (!slot)
    return report.warn("browser_refuses", "it is not made for this system", installation.sign,
                       "Use another browser for this.");
  std::vector<Candidate> all = candidates(system_, installation);
  // Where a person's own files do not count, those for all do.
  if (blocked_by_administrator(system_, browser, false) && !blocked_by_administrator(system_, browser, true))
    std::erase_if(all, [](const Candidate& one) { return !one.slot.is_for_all; });
  const Candidate* const one = taken(all, browser.family);
  const auto blocked = blocked_by_administrator(system_, browser, one && one->slot.is_for_all);
  if (blocked)
    report.fail("blocked_by_administrator", blocked->says, blocked->file,
                "Ask whoever looks after this computer.");
  check_place(report, one ? one->slot.file : slot->file);
  if (!one) {
    if (!blocked) report.fail("manifest_missing", "it does not know the Flipwatch program yet", slot->file);
    return;
  }
  const bool hides_a_good_one = browser.family == Family::chromium && !one->manifest.fault.empty() &&
                                std::any_of(all.begin(), all.end(), [](const Candidate& other) {
                                  return other.manifest.fault.empty();
                                });
  if (hides_a_good_one)
    report.fail("manifest_hides_another",
                "a file that it cannot use hides one that it could: " + one->manifest.found, one->slot.file);
  else if (check_files(report, *one, system_, installation.box, callers_))
    check_answer(report, *one,
                 converse_(one->manifest.program,
                           arguments_of(browser.family, one->slot.file, own_extensions(browser.family)[0])));
}

std::vector<Check> Doctor::examine(const std::vector<const Browser*>& browsers) const {
  std::vector<Check> checks;
  std::vector<Installation> here;
  if (browsers.empty()) here = installed(system_);
  for (const Browser* browser : browsers) {
    for (Installation& one : installed(system_, *browser)) here.push_back(std::move(one));
  }
  if (here.empty())
    checks.push_back({"", "browser_missing", Status::warn, "no browser that Flipwatch knows was found",
                      "flipwatch register --browser NAME, if there is one all the same"});
  for (const Installation& installation : here) examine(installation, checks);
  if (const std::string fault = fault_of_callers(callers_); !fault.empty())
    checks.push_back({"", "callers_damaged", Status::fail, "your own extensions cannot be read: " + fault,
                      "Mend this file, or take it away.", callers_});
  return checks;
}

}  // namespace flipwatch
