#include "person/own_policy.h"

#include <system_error>

#include "machine/private_files.h"
#include "person/last_good.h"
#include "policy/layers.h"
#include "rules/compile/own_files.h"

namespace flipwatch {

const Policy& OwnPolicy::in_force() {
  FileStamps now = FileStamps::of(files_);
  if (!read_ || now != *read_) {
    read_ = std::move(now);
    read();
  }
  return layered_ ? *layered_ : built_in_;
}

void OwnPolicy::read() {
  warnings_.clear();
  layered_.reset();
  std::string texts;
  std::optional<rules::SourcePolicy> person = read_managed(texts);
  is_managed_ = person.has_value();
  if (!person) person = read_policy(texts);
  const std::vector<rules::SourcePack> packs = read_packs(texts);
  if (person || !packs.empty()) layered_ = layered(person.value_or(rules::SourcePolicy{}), packs, texts);
}

void OwnPolicy::govern(std::optional<ManagedPolicy> managed) {
  if (managed == managed_) return;
  managed_ = std::move(managed);
  read_.reset();
}

std::optional<rules::SourcePolicy> OwnPolicy::read_managed(std::string& texts) {
  if (!managed_) return std::nullopt;
  const std::string name = "the policy of " + (managed_->by.empty() ? "your organisation" : managed_->by);
  rules::Problems problems;
  auto policy = rules::policy_from(name, managed_->text, problems);
  if (policy) {
    texts += managed_->text;
    text_ = managed_->text;
  } else {
    warnings_.push_back({"policy_refused", name + ": " + rules::told(problems) + ". Your own is in force.",
                         "Tell this to whoever looks after your computer."});
  }
  return policy;
}

std::optional<rules::SourcePolicy> OwnPolicy::read_policy(std::string& texts) {
  const LastGood last_good(files_.last_good);
  text_ = "";
  if (!read_->policy) {
    last_good.forget();
    return std::nullopt;
  }
  const std::string file = files_.policy.string();
  rules::Problems problems;
  if (const auto text = text_of(files_.policy, problems)) {
    if (auto person = rules::policy_from(file, *text, problems)) {
      last_good.keep(*text);
      texts += *text;
      text_ = *text;
      return person;
    }
  }
  text_.reset();
  rules::Problems none;
  const std::optional<std::string> good = last_good.text();
  auto person = good ? rules::policy_from(file, *good, none) : std::nullopt;
  if (person) texts += *good;
  refuse("policy_refused", files_.policy, problems,
         person ? "The last one that was right stays in force" : "Our own rules are in force, balanced");
  return person;
}

std::vector<rules::SourcePack> OwnPolicy::read_packs(std::string& texts) {
  std::vector<rules::SourcePack> packs;
  for (const FileStamp& stamp : read_->packs) {
    rules::Problems problems;
    std::string needs;
    const std::string file = stamp.file.string();
    const std::optional<std::string> text = text_of(stamp.file, problems);
    auto pack = text ? rules::pack_from(file, *text, FLIPWATCH_VERSION, needs, problems) : std::nullopt;
    if (pack) {
      packs.push_back(std::move(*pack));
      texts += *text;
    } else if (needs.empty()) {
      refuse("pack_refused", stamp.file, problems, "It is left out");
    } else {
      warnings_.push_back({"pack_too_new",
                           file + ": /needs: this pack needs host " + needs +
                               ", this is " FLIPWATCH_VERSION ". It is left out.",
                           "Update the Flipwatch program on this computer."});
    }
  }
  return packs;
}

void OwnPolicy::refuse(const std::string& code, const std::filesystem::path& file,
                       const rules::Problems& problems, const std::string& instead) {
  warnings_.push_back({code, file.string() + ": " + rules::told(problems) + ". " + instead + ".",
                       "Mend that place, or take the file away."});
}

void OwnPolicy::write(const std::string& text) {
  if (const ManagedPolicy* by = managed()) {
    throw Error(Code::policy_managed,
                by->by.empty() ? "your organisation set the policy" : "the policy was set by " + by->by, "",
                "Ask whoever looks after your computer to change it.");
  }
  rules::Problems problems;
  if (text.size() > max_person_file) problems.push_back({"", "expected at most 1 MB, found more"});
  if (problems.empty()) rules::policy_from(files_.policy.string(), text, problems);
  if (!problems.empty()) {
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
  read_.reset();  // written within the same tick of the clock, it would look unchanged
}

}  // namespace flipwatch
