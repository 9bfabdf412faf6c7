#pragma once
#include <cstddef>
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

inline constexpr std::string_view category_names[] = {"ai_training", "ads",           "data_sharing",
                                                      "tracking",    "visibility",    "contact",
                                                      "security",    "notifications", "other"};

/// The word that the wire uses: "ai_training".
constexpr std::string_view name_of(Category category) {
  return category_names[static_cast<std::size_t>(category)];
}

}  // namespace flipwatch
