#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "error.h"
#include "person/person_files.h"
#include "policy/policy.h"
#include "rules/compile/pack_source.h"
#include "rules/compile/policy_source.h"

namespace flipwatch {

/// A policy that an administrator set for the browser that speaks: it stands in place of the person's.
struct ManagedPolicy {
  std::string by;    ///< who set it, in the administrator's own words; may be empty
  std::string text;  ///< as policy.json

  friend bool operator==(const ManagedPolicy&, const ManagedPolicy&) = default;
};

/// The policy in force: the packs of the build, and over them what the person wrote, as long as there is any.
/// Nothing is read, parsed or made where there is none. A file that changes is read again before the next
/// request, since a host on an open port lives long.
class OwnPolicy {
 public:
  explicit OwnPolicy(PersonFiles files) : files_(std::move(files)) {}

  const Policy& in_force();
  /// What is wrong with the person's files, for every answer until it is mended.
  const std::vector<Warning>& warnings() const { return warnings_; }
  /// From now on an administrator's policy is in force, or, with none, the person's own again. One that would
  /// not load is refused with a warning, and the person's own stays.
  void govern(std::optional<ManagedPolicy> managed);
  /// The administrator's policy in force; nullptr where the person's own is.
  const ManagedPolicy* managed() const { return is_managed_ ? &*managed_ : nullptr; }
  /// The policy in force as policy.json has it, "" where there is none; nullopt while the person's file is
  /// wrong, since whoever built on the last good one would write over what the person is about to mend.
  const std::optional<std::string>& text() const { return text_; }
  /// Writes policy.json. Throws Error bad_request, with a pointer into `text`, when it would not load, and
  /// then nothing is written; policy_managed where an administrator's is in force; and history_unavailable
  /// where the disk refuses.
  void write(const std::string& text);
  const PersonFiles& files() const { return files_; }
  bool has_policy_file() const { return read_ && read_->policy; }

 private:
  void read();
  /// The administrator's; nullopt where there is none, or it would not load.
  std::optional<rules::SourcePolicy> read_managed(std::string& texts);
  /// policy.json, or the last one that was right; `texts` gets what was read.
  std::optional<rules::SourcePolicy> read_policy(std::string& texts);
  std::vector<rules::SourcePack> read_packs(std::string& texts);
  void refuse(const std::string& code, const std::filesystem::path& file, const rules::Problems& problems,
              const std::string& instead);

  PersonFiles files_;
  std::optional<FileStamps> read_;  ///< what was there when it was read
  std::optional<ManagedPolicy> managed_;
  bool is_managed_ = false;
  std::optional<std::string> text_ = "";
  Policy built_in_;
  std::unique_ptr<const Policy> layered_;
  std::vector<Warning> warnings_;
};

}  // namespace flipwatch
