#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "person/own_policy.h"
#include "scratch_folder.h"

namespace flipwatch {

/// A person's folders, and a host that looks into them.
class Home {
 public:
  Home();
  void write_policy(std::string_view text) { write(files_.policy, text); }
  void write_pack(const std::string& id, std::string_view text) {
    write(files_.packs / (id + ".json"), text);
  }
  const PersonFiles& files() const { return files_; }

  OwnPolicy& host() { return host_; }
  const Policy& policy() { return host_.in_force(); }
  /// "code: message" of each warning, with the folder taken out of the message.
  std::vector<std::string> warned();
  /// A host that is started now.
  void start_again() { host_ = OwnPolicy(files_); }

 private:
  static void write(const std::filesystem::path& file, std::string_view text);

  ScratchFolder folder_;
  PersonFiles files_;
  OwnPolicy host_;
};

/// "off", "Nobody|Friends", "" for no opinion, "none" without a rule.
std::string wanted(const Policy& policy, std::string_view site, std::string_view page,
                   std::string_view control = "", std::string_view label = "", Sole sole = Sole::yes);

/// A pack of two pages: `ai` with one switch, `ads` with two. `more` are members that it has beside.
std::string pack_text(const std::string& id, const std::string& more = "");

}  // namespace flipwatch
