#pragma once
#include <cstddef>
#include <span>
#include <string_view>

namespace flipwatch {

/// What a setting is about, in the wire's order.
enum class Category {
  ai_training,
  ads,
  data_sharing,
  tracking,
  visibility,
  contact,
  security,
  notifications,
  other
};
/// How much it matters, the worst first.
enum class Severity { high, medium, low };

inline constexpr std::string_view category_names[] = {"ai_training", "ads",           "data_sharing",
                                                      "tracking",    "visibility",    "contact",
                                                      "security",    "notifications", "other"};
inline constexpr std::string_view severity_names[] = {"high", "medium", "low"};

/// The word that the wire uses: "ai_training", "high".
constexpr std::string_view name_of(Category category) {
  return category_names[static_cast<std::size_t>(category)];
}
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

/// What is wanted of one setting, and why. All texts are constants of the build.
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
  std::string_view since;    ///< when the service did it: "2024-09-18", "2024-09", "2024" or ""
  std::string_view file;     ///< the pack that says so: "rules/sites/linkedin.json"
  std::string_view pointer;  ///< and where in it: "/rules/12"
  Reach reach = Reach::named;
  std::span<const std::string_view> folded_labels;  ///< `labels` as fold() gives them, in their order
};

}  // namespace flipwatch
