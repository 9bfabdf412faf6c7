#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "time.h"

namespace flipwatch {

/// The rows of an export that a report is made of.
struct ReportRows {
  nlohmann::json accounts, changes, readings, logs;
  Time written;
};

/// One HTML file without a script, for printing or for a data protection authority: what changed, when it was
/// seen last before and first after, by whom as far as known, the fingerprints of the looks, and the head of the log.
std::string report(const ReportRows& rows);

}  // namespace flipwatch
