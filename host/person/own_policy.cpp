#include "person/own_policy.h"

#include <algorithm>
#include <optional>
#include <system_error>

#include "machine/private_files.h"
#include "policy/layers.h"
#include "rules/compile/own_files.h"

namespace flipwatch {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_bytes = 1024 * 1024;

/// What tells a file from one that was changed.
struct Stamp {
  fs::path file;
  std::uintmax_t size = 0;
  fs::file_time_type written;

  friend bool operator==(const Stamp&, const Stamp&) = default;
};

std::optional<Stamp> stamp_of(const fs::path& file) {
  std::error_code none;
  const fs::file_time_type written = fs::last_write_time(file, none);
  if (none) return std::nullopt;
  const std::uintmax_t size = fs::file_size(file, none);
  return Stamp{file, none ? 0 : size, written};
}

/// A text, or what is wrong with the file.
std::optional<std::string> text_of(const fs::path& file, rules::Problems& problems) {
  try {
    if (fs::is_directory(file)) {
      problems.push_back({"", "expected a file, found a folder"});
      return std::nullopt;
    }
    if (auto text = read_file(file, max_bytes)) return text;
    problems.push_back({"", "expected a file, found none"});
  } catch (const std::system_error& fault) {
    const bool is_long = fault.code() == std::errc::file_too_large;
    problems.push_back({"", is_long ? "expected at most 1 MB, found more"
                                    : "expected a file that can be read, found: " + fault.code().message()});
  }
  return std::nullopt;
}

}  // namespace

struct OwnPolicy::State {
  std::optional<Stamp> policy;
  std::vector<Stamp> packs;  ///< by name

  friend bool operator==(const State&, const State&) = default;

  static State of(const Files& files) {
    State state;
    if (files.policy.empty()) return state;
    state.policy = stamp_of(files.policy);
    std::error_code none;
    for (fs::directory_iterator file(files.packs, none), end; !none && file != end; file.increment(none)) {
      if (file->path().extension() != ".json") continue;
      if (auto stamp = stamp_of(file->path())) state.packs.push_back(std::move(*stamp));
    }
    std::sort(state.packs.begin(), state.packs.end(),
              [](const Stamp& a, const Stamp& b) { return a.file < b.file; });
    return state;
  }
};

OwnPolicy::OwnPolicy(Files files) : files_(std::move(files)), state_(std::make_unique<State>()) {}

OwnPolicy::~OwnPolicy() = default;

const Policy& OwnPolicy::in_force() {
  State now = State::of(files_);
  if (now != *state_) {
    read(now);
    *state_ = std::move(now);
  }
  return layered_ ? *layered_ : built_in_;
}

void OwnPolicy::read(const State& state) {
  warnings_.clear();
  layered_.reset();
  std::optional<rules::SourcePolicy> person;
  std::string texts;
  if (state.policy) {
    rules::Problems problems;
    std::optional<std::string> text = text_of(files_.policy, problems);
    if (text) person = rules::policy_from(files_.policy.string(), *text, problems);
    const std::optional<std::string> good = [&]() -> std::optional<std::string> {
      rules::Problems none;
      return fs::exists(files_.last_good) ? text_of(files_.last_good, none) : std::nullopt;
    }();
    if (person) {
      texts = *text;
      try {
        if (good != text) {
          make_private_folder(files_.last_good.parent_path());
          write_private_file(files_.last_good, *text);
        }
      } catch (const std::system_error&) {
        // Only a convenience for the day on which policy.json is broken.
      }
    } else {
      rules::Problems none;
      if (good) person = rules::policy_from(files_.policy.string(), *good, none);
      if (person) texts = *good;
      warnings_.push_back({"policy_refused",
                           files_.policy.string() + ": " + rules::told(problems) +
                               (person ? ". The last one that was right stays in force"
                                       : ". The packs' own rules are in force"),
                           "Mend that line, or take the file away."});
    }
  }
  std::vector<rules::SourcePack> packs;
  for (const Stamp& stamp : state.packs) {
    rules::Problems problems;
    std::string needs;
    const std::string file = stamp.file.string();
    const std::optional<std::string> text = text_of(stamp.file, problems);
    auto pack = text ? rules::pack_from(file, *text, FLIPWATCH_VERSION, needs, problems) : std::nullopt;
    if (pack) {
      packs.push_back(std::move(*pack));
      texts += *text;
    } else if (!needs.empty()) {
      warnings_.push_back(
          {"pack_too_new",
           file + ": this pack needs host " + needs + ", this is " FLIPWATCH_VERSION ". It is left out",
           "Update the Flipwatch program on this computer."});
    } else {
      warnings_.push_back({"pack_refused", file + ": " + rules::told(problems) + ". It is left out",
                           "Mend that line, or take the file away."});
    }
  }
  if (!person && packs.empty()) return;
  layered_ = layered(person.value_or(rules::SourcePolicy{}), packs, texts);
}

void OwnPolicy::write(const std::string& text) {
  rules::Problems problems;
  if (!rules::policy_from(files_.policy.string(), text, problems)) {
    throw Error(Code::bad_request, problems[0].message, problems[0].pointer,
                "Nothing was written: the policy that was in force still is.");
  }
  try {
    if (files_.policy.empty())
      throw std::system_error(std::make_error_code(std::errc::no_such_file_or_directory));
    make_private_folder(files_.policy.parent_path());
    write_private_file(files_.policy, text);
  } catch (const std::system_error& fault) {
    throw Error(Code::history_unavailable,
                "the policy " + files_.policy.string() + " cannot be written: " + fault.code().message(), "",
                "Give yourself the right to write this file and its folder, then try again.");
  }
  *state_ = {};  // written within the same tick of the clock, it would look unchanged
  read(State::of(files_));
}

}  // namespace flipwatch
