#include "policy/own_tables.h"

#include <algorithm>
#include <array>
#include <map>

#include "policy/page_slot.h"
#include "words/fold.h"

namespace flipwatch {
namespace {

std::vector<std::string> folded(const rules::SourceRule& rule) {
  std::vector<std::string> all;
  for (const auto* labels : {&rule.labels, &rule.labels_elsewhere}) {
    for (const std::string& label : *labels) all.push_back(fold(label));
  }
  return all;
}

}  // namespace

OwnTables::OwnTables(Profile profile, const std::vector<rules::SourcePack>& own) {
  const PolicyTables& ours = built_in_tables();
  std::vector<Rule> in_profile(ours.rules.begin(), ours.rules.end());
  for (const OtherWanted& other : ours.others[static_cast<std::size_t>(profile)])
    in_profile[other.rule].wanted = other.wanted;
  const auto is_replaced = [&](std::string_view site) {
    return std::any_of(own.begin(), own.end(),
                       [&](const rules::SourcePack& pack) { return pack.id == site; });
  };
  for (const Pack& pack : ours.packs) {
    if (!is_replaced(pack.id)) packs_.push_back(pack);
  }
  for (const Rule& rule : in_profile) {
    if (!is_replaced(rule.site)) rules_.push_back(rule);
  }
  for (const rules::SourcePack& pack : own) add(pack, profile);
  std::sort(packs_.begin(), packs_.end(), [](const Pack& a, const Pack& b) { return a.id < b.id; });
  note_addresses();
}

std::string_view OwnTables::keep(std::string_view text) { return texts_.emplace_back(text); }

std::span<const std::string_view> OwnTables::keep(const std::vector<std::string>& texts) {
  std::vector<std::string_view>& list = lists_.emplace_back();
  for (const std::string& text : texts) list.push_back(keep(text));
  return list;
}

void OwnTables::add(const rules::SourcePack& source, Profile profile) {
  std::vector<KnownPage>& map = maps_.emplace_back();
  for (const rules::SourcePage& page : source.map) {
    map.push_back(
        {keep(page.page), keep(page.path), keep(page.label), keep(page.section), page.category, page.states});
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
  for (const rules::SourceRule& rule : source.rules) rules_.push_back(made(rule, site, file, profile));
}

Rule OwnTables::made(const rules::SourceRule& source, std::string_view site, std::string_view file,
                     Profile profile) {
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
          .folded_labels = keep(folded(source)),
          .sense = source.sense,
          .causes = causes,
          .condition = {keep(source.condition.page), keep(source.condition.control),
                        keep(source.condition.state), source.condition.holds},
          .layer = Layer::own_pack};
}

std::set<std::string_view> OwnTables::addresses(std::string_view site, std::string_view page) const {
  std::set<std::string_view> all = {page};
  for (const Line& line : lines_) {
    if (line.site == site && line.pages.contains(page)) all.insert(line.pages.begin(), line.pages.end());
  }
  return all;
}

/// Before the person's rules come, whose lines are others.
void OwnTables::note_addresses() {
  std::map<std::array<std::string_view, 3>, std::set<std::string_view>> pages_of;
  for (const Rule& rule : rules_) {
    if (rule.pointer.starts_with("/rules/")) pages_of[{rule.site, rule.file, rule.pointer}].insert(rule.page);
  }
  for (auto& [line, pages] : pages_of) {
    if (pages.size() > 1) lines_.push_back({line[0], std::move(pages)});
  }
}

void OwnTables::index() {
  std::stable_sort(rules_.begin(), rules_.end(), [](const Rule& a, const Rule& b) {
    return std::pair(a.site, a.page) < std::pair(b.site, b.page);
  });
  for (std::uint32_t i = 0; i < rules_.size(); ++i) {
    if (pages_.empty() || pages_.back().site != rules_[i].site || pages_.back().page != rules_[i].page)
      pages_.push_back({rules_[i].site, rules_[i].page, i, 0});
    ++pages_.back().count;
  }
  slots_ = slots_for(pages_, &RuledPage::page);
  for (std::uint32_t i = 0; i < rules_.size(); ++i) {
    if (!rules_[i].page.empty()) continue;
    for (const std::string_view label : rules_[i].folded_labels)
      labels_.push_back({rules_[i].site, label, i});
  }
  label_slots_ = slots_for(labels_, &RuledLabel::label);
}

}  // namespace flipwatch
