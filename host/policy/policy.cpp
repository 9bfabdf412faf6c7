#include "policy/policy.h"

#include <algorithm>

#include "policy/page_path.h"
#include "policy/page_slot.h"
#include "words/fold.h"

namespace flipwatch {
namespace {

const Rule* by_control(std::span<const Rule> rules, std::string_view control) {
  for (const Rule& rule : rules) {
    if (rule.control == control) return &rule;
  }
  return nullptr;
}

const Rule* by_label(std::span<const Rule> rules, std::string_view label) {
  const std::string folded = fold(label);
  for (const Rule& rule : rules) {
    const auto labels = rule.folded_labels;
    if (std::find(labels.begin(), labels.end(), folded) != labels.end()) return &rule;
  }
  return nullptr;
}

bool reaches(const Rule& rule, std::string_view control, Sole sole) {
  switch (rule.reach) {
    case Reach::named:
      return false;
    case Reach::row:
      return control.empty();
    case Reach::sole:
      return control.empty() || sole == Sole::yes;
    case Reach::every:
      return true;
  }
  return false;
}

}  // namespace

const Pack* Policy::pack(std::string_view site) const {
  for (const Pack& pack : packs()) {
    if (pack.id == site) return &pack;
  }
  return nullptr;
}

std::span<const Rule> Policy::rules(std::string_view site, std::string_view page) const {
  const auto slots = tables_.slots;
  for (std::size_t slot = page_slot(site, page, slots.size()); slots[slot] != 0;
       slot = (slot + 1) % slots.size()) {
    const RuledPage& ruled = tables_.pages[slots[slot] - 1];
    if (ruled.page == page && ruled.site == site) return tables_.rules.subspan(ruled.first, ruled.count);
  }
  return {};
}

const Rule* Policy::anywhere(std::string_view site, std::string_view label) const {
  const auto slots = tables_.label_slots;
  if (tables_.labels.empty()) return nullptr;
  const std::string folded = fold(label);
  for (std::size_t slot = page_slot(site, folded, slots.size()); slots[slot] != 0;
       slot = (slot + 1) % slots.size()) {
    const RuledLabel& ruled = tables_.labels[slots[slot] - 1];
    if (ruled.label == folded && ruled.site == site) return &tables_.rules[ruled.rule];
  }
  return nullptr;
}

const Rule* Policy::rule(std::string_view site, std::string_view page, std::string_view control,
                         std::string_view label, Sole sole) const {
  const auto candidates = rules(site, page);
  if (candidates.empty()) return anywhere(site, label);
  if (!control.empty()) {
    if (const Rule* rule = by_control(candidates, control)) return rule;
  }
  // One rule that reaches the setting anyhow: its labels need not be asked.
  if (candidates.size() == 1 && reaches(candidates[0], control, sole)) return &candidates[0];
  if (const Rule* rule = by_label(candidates, label)) return rule;
  const auto reached = [&](const Rule& rule) { return reaches(rule, control, sole); };
  const auto rule = std::find_if(candidates.begin(), candidates.end(), reached);
  return rule == candidates.end() ? anywhere(site, label) : &*rule;
}

const Waiver* Policy::waiver(std::string_view site, std::string_view page, std::string_view control,
                             Date today) const {
  for (const Waiver& waiver : person_.waivers) {
    const bool is_meant = waiver.site == site && waiver.page == page &&
                          (waiver.control.empty() || control.empty() || waiver.control == control);
    if (is_meant && today <= waiver.until) return &waiver;
  }
  return nullptr;
}

bool Policy::cares_about(Category category) const {
  return std::find(person_.ignored.begin(), person_.ignored.end(), category) == person_.ignored.end();
}

std::string Policy::stamp(std::string_view site) const {
  const Pack* known = pack(site);
  const std::string version = known ? std::string(known->version) : "";
  return person_.mark.empty() ? version : version + "+" + person_.mark;
}

std::string Policy::url_of(std::string_view site, std::string_view page) const {
  const Pack* known = pack(site);
  if (!known) return "https://" + std::string(site) + "/" + std::string(page);
  const std::string origin(known->origins[0]);
  const auto listed = std::find_if(known->map.begin(), known->map.end(),
                                   [page](const KnownPage& each) { return each.page == page; });
  if (listed != known->map.end()) return origin + std::string(listed->path);
  return origin + page_path(known->pages, page);
}

}  // namespace flipwatch
