#include "many_rules.h"

#include <array>
#include <memory>

#include "policy/own_tables.h"
#include "review/review_item.h"

using namespace flipwatch;

namespace {

constexpr int by_control = 90;
constexpr int by_label = 45;

std::string page_of(int index) { return "settings/page-" + std::to_string(index); }
std::string label_of_rule(int index) { return "Label number " + std::to_string(index); }

rules::SourceRule rule(int index, bool names_label) {
  rules::SourceRule made;
  if (names_label) {
    made.labels = {label_of_rule(index)};
  } else {
    made.page = page_of(index);
    made.control = "control-" + std::to_string(index);
  }
  made.wanted.fill({"off"});
  made.why = "A sentence for a person.";
  made.pointer = "/rules/" + std::to_string(index);
  made.reach = Reach::named;
  return made;
}

/// Rules of both kinds in turn, so that the settings find theirs in packs of every size.
Policy policy_of(int count) {
  rules::SourcePack pack;
  pack.id = ManyRules::site;
  pack.origins = {"https://bench.example"};
  for (int i = 0; i < count; ++i) pack.rules.push_back(rule(i, i % 5 >= 3));
  const auto tables = std::make_shared<OwnTables>(Profile::balanced, std::vector{pack});
  tables->index();
  return Policy(tables->tables(), {}, tables);
}

Known setting(const std::string& page, const std::string& control, const std::string& label) {
  Known known;
  known.page = page;
  known.control = control;
  known.label = label;
  known.kind = Kind::switch_;
  known.state = "on";
  return known;
}

/// The index of the n-th rule that names a control (three in five), or a label (two in five).
int control_rule(int n) { return n / 3 * 5 + n % 3; }
int label_rule(int n) { return n / 2 * 5 + 3 + n % 2; }

Memory account() {
  Memory memory;
  for (int i = 0; i < by_control; ++i) {
    const int index = control_rule(i);
    memory.add(setting(page_of(index), "control-" + std::to_string(index), "Anything at all"));
  }
  for (int i = 0; i < by_label; ++i)
    memory.add(setting("elsewhere-" + std::to_string(i), "c", label_of_rule(label_rule(i))));
  for (int i = by_control + by_label; i < ManyRules::settings; ++i)
    memory.add(
        setting("unknown-" + std::to_string(i), "c", "Nobody knows this one, number " + std::to_string(i)));
  return memory;
}

}  // namespace

ManyRules::ManyRules(int rules) : policy(policy_of(rules)), memory(account()) {}

int ManyRules::unwanted() const {
  int count = 0;
  for (std::size_t i = 0; i < memory.settings.size(); ++i)
    count += ruling(memory, i, policy, site).verdict == Verdict::unwanted ? 1 : 0;
  return count;
}
