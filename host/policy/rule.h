#pragma once
#include <cstddef>
#include <span>
#include <string_view>

#include "words/category.h"
#include "words/sense.h"

namespace flipwatch {

/// How much it matters, the worst first.
enum class Severity { high, medium, low };

inline constexpr std::string_view severity_names[] = {"high", "medium", "low"};

/// The word that the wire uses: "high".
constexpr std::string_view name_of(Severity severity) {
  return severity_names[static_cast<std::size_t>(severity)];
}

/// Which controls of its page a rule speaks of, beside those that have its control id or one of its labels.
enum class Reach {
  named,  ///< no others: the page has a rule for each of its controls
  row,    ///< the page's row on a category page, and no control
  sole,   ///< the row, and a control that is the only one of its page, whatever it is called there
  every,  ///< the row and every control of the page
};

/// What may have set a setting although nobody touched it: another setting that takes it along, a consent
/// prompt, a browser's Global Privacy Control. Told beside a change as "probably because", never instead.
struct Cause {
  std::string_view page;     ///< the setting that takes it along; "" where the cause is no setting
  std::string_view control;  ///< its control; "" for the page's only one
  std::string_view when;     ///< the state into which that setting went
  std::string_view to;       ///< the state into which this one goes; "" for any
  std::string_view says;     ///< one sentence for a person
};

/// When a rule speaks at all: "only matters if Y is on", "off unless X is off".
struct Condition {
  std::string_view page;     ///< the other setting, of the same site; "": the rule always speaks
  std::string_view control;  ///< "" for the page's only one
  std::string_view state;    ///< the state that is asked for
  bool holds = true;  ///< the rule speaks while the other is in that state; false: while it is in another
};

/// Whose word a rule is: our pack's, a pack's of the person's own, or that of the person's policy, which
/// comes before both.
enum class Layer { pack, own_pack, policy };

inline constexpr std::string_view layer_names[] = {"pack", "own pack", "policy"};

constexpr std::string_view name_of(Layer layer) { return layer_names[static_cast<std::size_t>(layer)]; }

/// What is wanted of one setting, and why. The texts belong to the policy that handed the rule out.
struct Rule {
  std::string_view site;
  std::string_view page;
  std::string_view control;  ///< the service's own id of the control; "" where the pack knows none
  std::span<const std::string_view> labels;  ///< what the control and its row are or were called, in English
  std::span<const std::string_view> wanted;  ///< states, the best first; none is an explicit "no opinion"
  Category category = Category::other;
  Severity severity = Severity::low;
  std::string_view why;                     ///< one sentence for a person
  std::span<const std::string_view> steps;  ///< the way to the control in the service's own labels
  std::string_view source;                  ///< a page of the service that explains it, or ""
  std::string_view since;       ///< when the service did it: "2024-09-18", "2024-09", "2024" or ""
  std::string_view since_says;  ///< and what it did: "Added, on for everyone.", or ""
  std::string_view file;        ///< the pack that says so: "rules/sites/linkedin.json"
  std::string_view pointer;     ///< and where in it: "/rules/12"
  Reach reach = Reach::named;
  std::span<const std::string_view>
      folded_labels;             ///< all `labels` and those of other languages as fold() gives them
  Sense sense = Sense::unknown;  ///< what On does here
  std::span<const Cause> causes;
  Condition condition;
  Layer layer = Layer::pack;
};

}  // namespace flipwatch
