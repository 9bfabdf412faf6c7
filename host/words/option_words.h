#pragma once
#include <string_view>

namespace flipwatch {

/// What an option means in a language: "nobody", "only_me", "everyone", "connections", … (`option_concepts`
/// in word_tables.h), or "" when no list knows it. What stands in brackets at its end, such as
/// "(recommended)", does not count. An empty `lang` is English.
std::string_view option_meaning(std::string_view text, std::string_view lang);

/// Whether two options are one: equal for a person, or one concept, each in its own language.
bool same_option(std::string_view one, std::string_view lang_one, std::string_view other,
                 std::string_view lang_other);

}  // namespace flipwatch
