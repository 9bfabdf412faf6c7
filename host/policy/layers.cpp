#include "policy/layers.h"

#include <algorithm>
#include <set>

#include "policy/own_tables.h"
#include "words/fold.h"

namespace flipwatch {
namespace {

using rules::OwnRule;

std::string hash_text(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  constexpr const char* digits = "0123456789abcdef";
  std::string name;
  for (int shift = 28; shift >= 0; shift -= 4) name += digits[(hash >> (shift + 16)) & 0xF];
  return name;
}

std::string spaced(std::string control) {
  std::replace(control.begin(), control.end(), '-', ' ');
  return control;
}

/// Lays the rules of policy.json over the tables.
class Overlay {
 public:
  explicit Overlay(OwnTables& tables) : tables_(tables) {}

  /// The person's words: those about single settings first, so that one about a whole page leaves them alone.
  void add(const rules::SourcePolicy& person) {
    const std::string_view file = tables_.keep(person.file);
    for (const bool of_page : {false, true}) {
      for (const OwnRule& own : person.rules) {
        if (is_of_page(own) == of_page) add(own, file);
      }
    }
  }

 private:
  static bool is_of_page(const OwnRule& own) { return own.control.empty() && own.labels.empty(); }

  /// The person's word takes the place of the pack's; a setting of which no pack speaks gets its first rule.
  void add(const OwnRule& own, std::string_view file) {
    const bool of_page = is_of_page(own);
    std::vector<std::string> names;
    for (const std::string& label : own.labels) names.push_back(fold(label));
    // A control without an id of its own goes by its label, with dashes for spaces.
    if (names.empty() && !of_page) names.push_back(fold(spaced(own.control)));
    bool is_reached = false;
    for (const std::size_t index : rules_meant(own, names)) {
      Rule& rule = tables_.rules()[index];
      is_reached = is_reached || !of_page || rule.reach == Reach::sole || rule.reach == Reach::every;
      if (rule.layer == Layer::policy) continue;
      put(own, file, rule);
      if (!own.labels.empty()) add_names(names, rule);
    }
    if (is_reached) return;
    Rule rule{.site = tables_.keep(own.site),
              .page = tables_.keep(own.page),
              .control = tables_.keep(own.control),
              .labels = tables_.keep(own.labels),
              .severity = Severity::medium,
              .why = "Your own policy wants it so.",
              .reach = of_page ? Reach::every : Reach::named,
              .folded_labels = tables_.keep(own.labels.empty() ? std::vector<std::string>() : names)};
    put(own, file, rule);
    tables_.rules().push_back(rule);
  }

  /// The rules that speak of what is meant, at each address of its page.
  std::vector<std::size_t> rules_meant(const OwnRule& own, const std::vector<std::string>& names) const {
    const std::set<std::string_view> pages = tables_.addresses(own.site, own.page);
    std::vector<std::size_t> meant;
    for (std::size_t i = 0; i < tables_.rules().size(); ++i) {
      const Rule& rule = tables_.rules()[i];
      if (rule.site == own.site && pages.contains(rule.page) && is_of(rule, own, names)) meant.push_back(i);
    }
    return meant;
  }

  static bool is_of(const Rule& rule, const OwnRule& own, const std::vector<std::string>& names) {
    if (is_of_page(own)) return true;
    if (!own.control.empty() && rule.control == own.control) return true;
    const auto has_name = [&](const std::string& name) {
      return std::find(rule.folded_labels.begin(), rule.folded_labels.end(), name) !=
             rule.folded_labels.end();
    };
    if (std::any_of(names.begin(), names.end(), has_name)) return true;
    // The only one of its page, whose id our pack does not know.
    return rule.control.empty() && (rule.reach == Reach::sole || rule.reach == Reach::every);
  }

  void add_names(const std::vector<std::string>& names, Rule& rule) {
    std::vector<std::string> all(rule.folded_labels.begin(), rule.folded_labels.end());
    for (const std::string& name : names) {
      if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
    }
    rule.folded_labels = tables_.keep(all);
  }

  void put(const OwnRule& own, std::string_view file, Rule& rule) {
    rule.wanted = tables_.keep(own.wanted);
    if (own.category) rule.category = *own.category;
    if (own.severity) rule.severity = *own.severity;
    if (own.why) rule.why = tables_.keep(*own.why);
    if (rule.sense == Sense::unknown && own.wanted.size() == 1) {
      rule.sense = own.wanted[0] == "off"  ? Sense::exposes
                   : own.wanted[0] == "on" ? Sense::protects
                                           : Sense::unknown;
    }
    rule.condition = {};
    rule.file = file;
    rule.pointer = tables_.keep(own.pointer);
    rule.layer = Layer::policy;
  }

  OwnTables& tables_;
};

/// The waivers, with one for each further address of a page.
std::vector<Waiver> waivers(const rules::SourcePolicy& person, const OwnTables& tables) {
  std::vector<Waiver> all;
  for (const rules::OwnWaiver& own : person.waivers) {
    const Date until = parse_date(own.until).value_or(Date{});
    for (const std::string_view page : tables.addresses(own.site, own.page))
      all.push_back({own.site, std::string(page), own.control, until, own.reason});
  }
  return all;
}

}  // namespace

std::unique_ptr<const Policy> layered(const rules::SourcePolicy& person,
                                      const std::vector<rules::SourcePack>& own, std::string_view texts) {
  const auto tables = std::make_shared<OwnTables>(person.profile, own);
  Overlay(*tables).add(person);
  tables->index();
  Policy::Person said{.profile = person.profile,
                      .waivers = waivers(person, *tables),
                      .ignored = person.ignore,
                      .mark = hash_text(texts)};
  return std::make_unique<const Policy>(tables->tables(), std::move(said), tables);
}

}  // namespace flipwatch
