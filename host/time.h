#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace flipwatch {

/// A moment in UTC, to the millisecond: JavaScript's clock gives no more.
using Time = std::chrono::sys_time<std::chrono::milliseconds>;
/// A day in UTC.
using Date = std::chrono::sys_days;

/// An RFC 3339 time with any offset ("2026-11-23T22:31:47Z", "…47.250+01:00"); nullopt if it is none.
std::optional<Time> parse_time(std::string_view text);
/// RFC 3339 in UTC; the fraction is there only when it is not zero.
std::string format_time(Time time);
/// YYYY-MM-DD; nullopt if it is none or no day of the calendar.
std::optional<Date> parse_date(std::string_view text);
std::string format_date(Date date);

}  // namespace flipwatch
