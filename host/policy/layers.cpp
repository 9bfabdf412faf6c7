#include "policy/layers.h"

#include <algorithm>
#include <array>
#include <bit>
#include <deque>
#include <map>
#include <set>

#include "policy/page_slot.h"
#include "words/fold.h"

namespace flipwatch {
namespace {

using rules::OwnRule;
using rules::SourcePack;
using rules::SourceRule;

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

/// Tables that hold their own texts.
class OwnTables {
 public:
  OwnTables(const rules::SourcePolicy& person, const std::vector<SourcePack>& own) {
    const PolicyTables& ours = built_in_tables();
    std::vector<Rule> in_profile(ours.rules.begin(), ours.rules.end());
    for (const OtherWanted& other : ours.others[static_cast<std::size_t>(person.profile)])
      in_profile[other.rule].wanted = other.wanted;
    const auto is_replaced = [&](std::string_view site) {
      return std::any_of(own.begin(), own.end(), [&](const SourcePack& pack) { return pack.id == site; });
    };
    for (const Pack& pack : ours.packs) {
      if (!is_replaced(pack.id)) packs_.push_back(pack);
    }
    for (const Rule& rule : in_profile) {
      if (!is_replaced(rule.site)) rules_.push_back(rule);
    }
    for (const SourcePack& pack : own) add(pack, person.profile);
    note_addresses();
    add(person);
    std::sort(packs_.begin(), packs_.end(), [](const Pack& a, const Pack& b) { return a.id < b.id; });
    index();
  }

  /// The waivers, with one for each further address of a page.
  std::vector<Waiver> waivers(const rules::SourcePolicy& person) const {
    std::vector<Waiver> all;
    for (const rules::OwnWaiver& own : person.waivers) {
      const Date until = parse_date(own.until).value_or(Date{});
      for (const std::string_view page : addresses(own.site, own.page))
        all.push_back({own.site, std::string(page), own.control, until, own.reason});
    }
    return all;
  }

  PolicyTables tables() const { return {packs_, rules_, pages_, slots_}; }

 private:
  std::string_view keep(std::string_view text) { return texts_.emplace_back(text); }

  std::span<const std::string_view> keep(const std::vector<std::string>& texts) {
    std::vector<std::string_view>& list = lists_.emplace_back();
    for (const std::string& text : texts) list.push_back(keep(text));
    return list;
  }

  void add(const SourcePack& source, Profile profile) {
    std::vector<KnownPage>& map = maps_.emplace_back();
    for (const rules::SourcePage& page : source.map) {
      map.push_back({keep(page.page), keep(page.path), keep(page.label), keep(page.section), page.category,
                     page.states});
    }
    packs_.push_back({.id = keep(source.id),
                      .name = keep(source.name),
                      .version = keep(source.version),
                      .origins = keep(source.origins),
                      .pages = keep(source.pages),
                      .skip = keep(source.skip),
                      .rows = keep(source.rows),
                      .start = keep(source.start),
                      .map = map,
                      .layer = Layer::own_pack});
    const std::string_view site = packs_.back().id;
    const std::string_view file = keep(source.file);
    for (const SourceRule& rule : source.rules) rules_.push_back(made(rule, site, file, profile));
  }

  Rule made(const SourceRule& source, std::string_view site, std::string_view file, Profile profile) {
    std::vector<Cause>& causes = causes_.emplace_back();
    for (const rules::SourceCause& cause : source.causes) {
      causes.push_back(
          {keep(cause.page), keep(cause.control), keep(cause.when), keep(cause.to), keep(cause.says)});
    }
    return {.site = site,
            .page = keep(source.page),
            .control = keep(source.control),
            .labels = keep(source.labels),
            .wanted = keep(source.wanted[static_cast<std::size_t>(profile)]),
            .category = source.category,
            .severity = source.severity,
            .why = keep(source.why),
            .steps = keep(source.steps),
            .source = keep(source.source),
            .since = keep(source.since),
            .since_says = keep(source.since_says),
            .file = file,
            .pointer = keep(source.pointer),
            .reach = source.reach,
            .folded_labels = folded(source.labels, source.labels_elsewhere),
            .sense = source.sense,
            .causes = causes,
            .condition = {keep(source.condition.page), keep(source.condition.control),
                          keep(source.condition.state), source.condition.holds},
            .layer = Layer::own_pack};
  }

  std::span<const std::string_view> folded(const std::vector<std::string>& labels,
                                           const std::vector<std::string>& elsewhere) {
    std::vector<std::string> all;
    for (const std::string& label : labels) all.push_back(fold(label));
    for (const std::string& label : elsewhere) all.push_back(fold(label));
    return keep(all);
  }

  /// The person's words: those about single settings first, so that one about a whole page leaves them alone.
  void add(const rules::SourcePolicy& person) {
    const std::string_view file = keep(person.file);
    for (const bool of_page : {false, true}) {
      for (const OwnRule& own : person.rules) {
        if (is_of_page(own) == of_page) add(own, file);
      }
    }
  }

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
      Rule& rule = rules_[index];
      is_reached = is_reached || !of_page || rule.reach == Reach::sole || rule.reach == Reach::every;
      if (rule.layer == Layer::policy) continue;
      put(own, file, rule);
      if (!own.labels.empty()) add_names(names, rule);
    }
    if (is_reached) return;
    Rule rule{.site = keep(own.site),
              .page = keep(own.page),
              .control = keep(own.control),
              .labels = keep(own.labels),
              .severity = Severity::medium,
              .why = "Your own policy wants it so.",
              .reach = of_page ? Reach::every : Reach::named,
              .folded_labels = keep(own.labels.empty() ? std::vector<std::string>() : names)};
    put(own, file, rule);
    rules_.push_back(rule);
  }

  /// The rules that speak of what is meant, at each address of its page.
  std::vector<std::size_t> rules_meant(const OwnRule& own, const std::vector<std::string>& names) const {
    const std::set<std::string_view> pages = addresses(own.site, own.page);
    std::vector<std::size_t> meant;
    for (std::size_t i = 0; i < rules_.size(); ++i) {
      const Rule& rule = rules_[i];
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

  /// The page itself, and the other addresses that a line of its pack gives it (`also`).
  std::set<std::string_view> addresses(std::string_view site, std::string_view page) const {
    std::set<std::string_view> all = {page};
    for (const Line& line : lines_) {
      if (line.site == site && line.pages.contains(page)) all.insert(line.pages.begin(), line.pages.end());
    }
    return all;
  }

  /// Before the person's rules come, whose lines are others.
  void note_addresses() {
    std::map<std::array<std::string_view, 3>, std::set<std::string_view>> pages_of;
    for (const Rule& rule : rules_) {
      if (rule.pointer.starts_with("/rules/"))
        pages_of[{rule.site, rule.file, rule.pointer}].insert(rule.page);
    }
    for (auto& [line, pages] : pages_of) {
      if (pages.size() > 1) lines_.push_back({line[0], std::move(pages)});
    }
  }

  void add_names(const std::vector<std::string>& names, Rule& rule) {
    std::vector<std::string_view>& all =
        lists_.emplace_back(rule.folded_labels.begin(), rule.folded_labels.end());
    for (const std::string& name : names) {
      if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(keep(name));
    }
    rule.folded_labels = all;
  }

  void put(const OwnRule& own, std::string_view file, Rule& rule) {
    rule.wanted = keep(own.wanted);
    if (own.category) rule.category = *own.category;
    if (own.severity) rule.severity = *own.severity;
    if (own.why) rule.why = keep(*own.why);
    if (rule.sense == Sense::unknown && own.wanted.size() == 1) {
      rule.sense = own.wanted[0] == "off"  ? Sense::exposes
                   : own.wanted[0] == "on" ? Sense::protects
                                           : Sense::unknown;
    }
    rule.condition = {};
    rule.file = file;
    rule.pointer = keep(own.pointer);
    rule.layer = Layer::policy;
  }

  void index() {
    std::stable_sort(rules_.begin(), rules_.end(), [](const Rule& a, const Rule& b) {
      return std::pair(a.site, a.page) < std::pair(b.site, b.page);
    });
    for (std::uint32_t i = 0; i < rules_.size(); ++i) {
      if (pages_.empty() || pages_.back().site != rules_[i].site || pages_.back().page != rules_[i].page)
        pages_.push_back({rules_[i].site, rules_[i].page, i, 0});
      ++pages_.back().count;
    }
    slots_.assign(std::bit_ceil(pages_.size() * 2 + 1), 0);
    for (std::uint32_t i = 0; i < pages_.size(); ++i) {
      std::size_t slot = page_slot(pages_[i].site, pages_[i].page, slots_.size());
      while (slots_[slot] != 0) slot = (slot + 1) % slots_.size();
      slots_[slot] = i + 1;
    }
  }

  /// A line of a pack that speaks of several pages.
  struct Line {
    std::string_view site;
    std::set<std::string_view> pages;
  };

  std::deque<std::string> texts_;
  std::deque<std::vector<std::string_view>> lists_;
  std::deque<std::vector<KnownPage>> maps_;
  std::deque<std::vector<Cause>> causes_;
  std::vector<Line> lines_;
  std::vector<Pack> packs_;
  std::vector<Rule> rules_;
  std::vector<RuledPage> pages_;
  std::vector<std::uint32_t> slots_;
};

}  // namespace

std::unique_ptr<const Policy> layered(const rules::SourcePolicy& person, const std::vector<SourcePack>& own,
                                      std::string_view texts) {
  const auto tables = std::make_shared<const OwnTables>(person, own);
  Policy::Person said{.profile = person.profile,
                      .waivers = tables->waivers(person),
                      .ignored = person.ignore,
                      .mark = hash_text(texts)};
  return std::make_unique<const Policy>(tables->tables(), std::move(said), tables);
}

}  // namespace flipwatch
