#include "history/number_limits.h"

#include "changes/change.h"
#include "history/change_ref.h"

namespace flipwatch {
namespace {

struct NumberLimit {
  std::string_view table, column;
  NumberRange range;
};

constexpr NumberLimit number_limits[] = {
    {"change", "kind", {0, static_cast<std::int64_t>(std::size(change_names)) - 1}},
    {"setting", "kind", {0, static_cast<std::int64_t>(Kind::row)}},
    {"setting", "decision", {0, static_cast<std::int64_t>(std::size(decision_names)) - 1}},
    {"setting", "decision_until", {-1'000'000, 3'000'000}},  // days
    {"setting", "verdict", {0, static_cast<std::int64_t>(Verdict::unwanted)}},
    {"verdict", "verdict", {0, static_cast<std::int64_t>(Verdict::unwanted)}},
    {"said", "decision", {-1, static_cast<std::int64_t>(std::size(decision_names)) - 1}},
};

/// The years 0 to 9999, in milliseconds; and what SQLite has.
constexpr NumberRange moments{-62'167'219'200'000, 253'402'300'799'999};
constexpr NumberRange whole_numbers{INT64_MIN, INT64_MAX};
/// Numbers of a log's entries.
constexpr NumberRange entries{0, (std::int64_t{1} << ChangeRef::number_bits) - 1};

}  // namespace

NumberRange range_of(std::string_view table, std::string_view column) {
  for (const NumberLimit& limit : number_limits) {
    if (limit.table == table && limit.column == column) return limit.range;
  }
  for (const std::string_view entry : {"number", "first", "last", "told", "length"}) {
    if (column == entry) return entries;
  }
  const bool is_moment = column == "at" || column.ends_with("_at");
  return is_moment ? moments : whole_numbers;
}

}  // namespace flipwatch
