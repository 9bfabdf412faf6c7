#include "policy/layers.h"

#include <algorithm>
#include <bit>
#include <deque>

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
    for (const OwnRule& rule : person.rules) add(rule, person.file);
    std::sort(packs_.begin(), packs_.end(), [](const Pack& a, const Pack& b) { return a.id < b.id; });
    index();
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

  static bool is_of(const Rule& rule, const OwnRule& own) {
    if (rule.site != own.site || rule.page != own.page) return false;
    if (!own.control.empty() && rule.control == own.control) return true;
    const auto has_label = [&](const std::string& label) {
      return std::find(rule.folded_labels.begin(), rule.folded_labels.end(), fold(label)) !=
             rule.folded_labels.end();
    };
    if (!own.labels.empty()) return std::any_of(own.labels.begin(), own.labels.end(), has_label);
    return own.control.empty() || rule.reach == Reach::sole || rule.reach == Reach::every;
  }

  /// The person's word takes the place of the pack's; a setting of which no pack speaks gets its first rule.
  void add(const OwnRule& own, const std::string& file) {
    bool found = false;
    for (Rule& rule : rules_) {
      if (rule.layer == Layer::policy || !is_of(rule, own)) continue;
      put(own, file, rule);
      found = true;
    }
    if (found) return;
    const bool is_of_page = own.control.empty() && own.labels.empty();
    Rule rule{.site = keep(own.site),
              .page = keep(own.page),
              .control = keep(own.control),
              .labels = keep(own.labels),
              .severity = Severity::medium,
              .why = "Your own policy wants it so.",
              .reach = is_of_page ? Reach::every : Reach::named,
              .folded_labels = folded(own.labels, {})};
    put(own, file, rule);
    rules_.push_back(rule);
  }

  void put(const OwnRule& own, const std::string& file, Rule& rule) {
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
    rule.file = keep(file);
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

  std::deque<std::string> texts_;
  std::deque<std::vector<std::string_view>> lists_;
  std::deque<std::vector<KnownPage>> maps_;
  std::deque<std::vector<Cause>> causes_;
  std::vector<Pack> packs_;
  std::vector<Rule> rules_;
  std::vector<RuledPage> pages_;
  std::vector<std::uint32_t> slots_;
};

Waiver waiver_from(const rules::OwnWaiver& own) {
  return {own.site, own.page, own.control, parse_date(own.until).value_or(Date{}), own.reason};
}

}  // namespace

std::unique_ptr<const Policy> layered(const rules::SourcePolicy& person, const std::vector<SourcePack>& own,
                                      std::string_view texts) {
  const auto tables = std::make_shared<const OwnTables>(person, own);
  Policy::Person said{
      .profile = person.profile, .waivers = {}, .ignored = person.ignore, .mark = hash_text(texts)};
  for (const rules::OwnWaiver& waiver : person.waivers) said.waivers.push_back(waiver_from(waiver));
  return std::make_unique<const Policy>(tables->tables(), std::move(said), tables);
}

}  // namespace flipwatch
