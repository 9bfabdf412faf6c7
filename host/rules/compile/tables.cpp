#include "rules/compile/tables.h"

#include <map>
#include <sstream>
#include <utility>

#include "policy/page_slot.h"
#include "rules/compile/cpp_text.h"
#include "words/fold.h"

namespace flipwatch::rules {
namespace {

/// Lists of texts, each written once: {name of the constant}, or {} for an empty one.
class TextLists {
 public:
  explicit TextLists(std::ostream& out) : out_(out) {}

  std::string name_of(const std::vector<std::string>& texts) {
    if (texts.empty()) return "{}";
    const auto [entry, is_new] = names_.try_emplace(texts, "texts_" + std::to_string(names_.size()));
    if (is_new) {
      out_ << "constexpr std::string_view " << entry->second << "[] = {";
      for (const std::string& text : texts) out_ << literal(text) << ", ";
      out_ << "};\n";
    }
    return entry->second;
  }

 private:
  std::ostream& out_;
  std::map<std::vector<std::string>, std::string> names_;
};

std::string_view name_of(Reach reach) {
  constexpr std::string_view names[] = {"named", "row", "sole", "every"};
  return names[static_cast<std::size_t>(reach)];
}

/// The causes of one rule as a constant of their own; its name, or {} for none.
std::string write_causes(std::ostream& out, const SourceRule& rule, std::size_t& count) {
  if (rule.causes.empty()) return "{}";
  std::vector<std::string> entries;
  for (const SourceCause& cause : rule.causes) {
    entries.push_back("{" + literal(cause.page) + ", " + literal(cause.control) + ", " + literal(cause.when) +
                      ", " + literal(cause.to) + ", " + literal(cause.says) + "}");
  }
  const std::string name = "causes_" + std::to_string(count++);
  write_array(out, "Cause", name, entries);
  return name;
}

const std::vector<std::string>& wanted_in(const SourceRule& rule, Profile profile) {
  return rule.wanted[static_cast<std::size_t>(profile)];
}

/// Where a profile is not as balanced is.
std::vector<std::string> others(TextLists& lists, const std::vector<SourcePack>& packs, Profile profile) {
  std::vector<std::string> entries;
  std::size_t index = 0;
  for (const SourcePack& pack : packs) {
    for (const SourceRule& rule : pack.rules) {
      if (wanted_in(rule, profile) != wanted_in(rule, Profile::balanced))
        entries.push_back("{" + std::to_string(index) + ", " + lists.name_of(wanted_in(rule, profile)) + "}");
      ++index;
    }
  }
  return entries;
}

std::string written(const SourceCondition& condition) {
  return "{" + literal(condition.page) + ", " + literal(condition.control) + ", " + literal(condition.state) +
         (condition.holds ? ", true}" : ", false}");
}

std::vector<std::string> folded_labels(const SourceRule& rule) {
  std::vector<std::string> folded;
  for (const std::string& label : rule.labels) folded.push_back(fold(label));
  for (const std::string& label : rule.labels_elsewhere) folded.push_back(fold(label));
  return folded;
}

std::string written(TextLists& lists, const SourcePack& pack, const SourceRule& rule,
                    const std::string& causes) {
  const std::string words[] = {literal(pack.id),
                               literal(rule.page),
                               literal(rule.control),
                               lists.name_of(rule.labels),
                               lists.name_of(wanted_in(rule, Profile::balanced)),
                               "Category::" + std::string(flipwatch::name_of(rule.category)),
                               "Severity::" + std::string(flipwatch::name_of(rule.severity)),
                               literal(rule.why),
                               lists.name_of(rule.steps),
                               literal(rule.source),
                               literal(rule.since),
                               literal(rule.since_says),
                               literal(pack.file),
                               literal(rule.pointer),
                               "Reach::" + std::string(name_of(rule.reach)),
                               lists.name_of(folded_labels(rule)),
                               "Sense::" + std::string(flipwatch::name_of(rule.sense)),
                               causes,
                               written(rule.condition)};
  std::string entry;
  for (const std::string& word : words) entry += (entry.empty() ? "{" : ", ") + word;
  return entry + "}";
}

/// A page that has rules, and how many.
struct Ruled {
  std::string site, page;
  std::size_t first, count;
};

std::vector<Ruled> ruled_pages(const std::vector<SourcePack>& packs) {
  std::vector<Ruled> pages;
  std::size_t index = 0;
  for (const SourcePack& pack : packs) {
    for (const SourceRule& rule : pack.rules) {
      if (pages.empty() || pages.back().site != pack.id || pages.back().page != rule.page) {
        pages.push_back({pack.id, rule.page, index, 0});
      }
      ++pages.back().count;
      ++index;
    }
  }
  return pages;
}

/// A label of a rule that has no page.
struct Labelled {
  std::string site, label;
  std::size_t rule;
};

std::vector<Labelled> labels_without_page(const std::vector<SourcePack>& packs) {
  std::vector<Labelled> labels;
  std::size_t index = 0;
  for (const SourcePack& pack : packs) {
    for (const SourceRule& rule : pack.rules) {
      if (rule.page.empty()) {
        for (const std::string& label : folded_labels(rule)) labels.push_back({pack.id, label, index});
      }
      ++index;
    }
  }
  return labels;
}

void write_slots(std::ostream& out, const std::string& name, const std::vector<std::uint32_t>& slots) {
  std::vector<std::string> numbers;
  numbers.reserve(slots.size());
  for (const std::uint32_t slot : slots) numbers.push_back(std::to_string(slot));
  write_array(out, "std::uint32_t", name, numbers);
}

void write_index(std::ostream& out, const std::vector<Ruled>& pages, const std::vector<Labelled>& labels) {
  std::vector<std::string> entries;
  for (const Ruled& page : pages) {
    entries.push_back("{" + literal(page.site) + ", " + literal(page.page) + ", " +
                      std::to_string(page.first) + ", " + std::to_string(page.count) + "}");
  }
  write_array(out, "RuledPage", "pages", entries);
  write_slots(out, "slots", slots_for(pages, &Ruled::page));
  entries.clear();
  for (const Labelled& one : labels)
    entries.push_back("{" + literal(one.site) + ", " + literal(one.label) + ", " + std::to_string(one.rule) + "}");
  write_array(out, "RuledLabel", "labels", entries);
  write_slots(out, "label_slots", slots_for(labels, &Labelled::label));
}

std::string known_page(const SourcePage& page) {
  const auto truth = [](bool value) { return value ? "true" : "false"; };
  return "{" + literal(page.page) + ", " + literal(page.path) + ", " + literal(page.label) + ", " +
         literal(page.section) + ", " + truth(page.category) + ", " + truth(page.states) + "}";
}

void write_packs(std::ostream& out, TextLists& lists, const std::vector<SourcePack>& packs) {
  std::vector<std::string> entries;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    const SourcePack& pack = packs[i];
    const std::string map = "map_" + std::to_string(i);
    std::vector<std::string> pages;
    for (const SourcePage& page : pack.map) pages.push_back(known_page(page));
    write_array(out, "KnownPage", map, pages);
    entries.push_back("{" + literal(pack.id) + ", " + literal(pack.name) + ", " + literal(pack.version) +
                      ", " + lists.name_of(pack.origins) + ", " + lists.name_of(pack.pages) + ", " +
                      lists.name_of(pack.skip) + ", " + lists.name_of(pack.rows) + ", " +
                      literal(pack.start) + ", " + map + "}");
  }
  write_array(out, "Pack", "packs", entries);
}

}  // namespace

std::string policy_tables(const std::vector<SourcePack>& packs) {
  std::ostringstream out;
  out << made << "#include \"policy/policy.h\"\n\nnamespace flipwatch {\nnamespace {\n\n";
  TextLists lists(out);
  std::vector<std::string> causes;
  std::size_t count = 0;
  for (const SourcePack& pack : packs) {
    for (const SourceRule& rule : pack.rules) causes.push_back(write_causes(out, rule, count));
  }
  std::vector<std::string> rules;
  for (const SourcePack& pack : packs) {
    for (const SourceRule& rule : pack.rules)
      rules.push_back(written(lists, pack, rule, causes[rules.size()]));
  }
  write_array(out, "Rule", "rules", rules);
  for (const Profile profile : {Profile::strict, Profile::balanced, Profile::quiet})
    write_array(out, "OtherWanted", "others_" + std::string(flipwatch::name_of(profile)),
                others(lists, packs, profile));
  write_index(out, ruled_pages(packs), labels_without_page(packs));
  write_packs(out, lists, packs);
  out << "constexpr PolicyTables tables = {packs, rules, pages, slots, labels, label_slots, {others_strict, others_balanced, "
         "others_quiet}};"
      << "\n\n}  // namespace\n\n"
      << "const PolicyTables& built_in_tables() { return tables; }\n\n}  // namespace flipwatch\n";
  return out.str();
}

}  // namespace flipwatch::rules
