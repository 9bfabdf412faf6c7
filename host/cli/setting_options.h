#pragma once
#include <nlohmann/json.hpp>
#include <string>

namespace CLI {
class App;
}

namespace flipwatch {

/// The words by which a person says which site, account, page or setting is meant; what is not said is not
/// asked.
struct SettingOptions {
  std::string site, account, page, control;

  void add_site_to(CLI::App& command);
  void add_setting_to(CLI::App& command);
  /// As fields of a request.
  nlohmann::json asked() const;
};

}  // namespace flipwatch
