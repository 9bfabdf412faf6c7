#include "cli/report.h"

#include <string_view>
#include <vector>

#include "cli/terminal.h"

namespace flipwatch {
namespace {

using nlohmann::json;

constexpr std::string_view style =
    "body{font:15px/1.5 system-ui,sans-serif;color:#131b1d;max-width:62rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%;font-size:13px}th,td{border:1px solid #7d898b;padding:.3rem "
    ".5rem;text-align:start;"
    "vertical-align:top;overflow-wrap:anywhere}code{font-size:12px}@media "
    "print{body{margin:0;max-width:none}tr{break-inside:avoid}}";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string cell(const std::string& text) { return "<td>" + escaped(text) + "</td>"; }

std::string html_table(const std::vector<std::string>& heading, const std::string& rows) {
  if (rows.empty()) return "<p>None.</p>\n";
  std::string out = "<table><thead><tr>";
  for (const std::string& word : heading) out += "<th scope=\"col\">" + escaped(word) + "</th>";
  return out + "</tr></thead><tbody>\n" + rows + "</tbody></table>\n";
}

std::string state(const json& change, const char* field) {
  return terminal::states(change.value(field, json()), "not there");
}

std::string said(const json& change) {
  const std::string decision = terminal::text(change, "said");
  if (decision == "mine") return "it was me";
  if (decision == "keep") return "keep it this way";
  return decision == "later" ? "later" : "nothing yet";
}

/// What changed as far as states go: by the owner in this browser, or not.
std::string flips(const json& changes, std::string_view by) {
  std::string rows;
  for (const json& change : changes) {
    const std::string kind = terminal::text(change, "kind");
    const bool is_told = kind == "appeared" || kind == "flipped" || kind == "gone" || kind == "returned";
    if (!is_told || terminal::text(change, "by") != by) continue;
    rows += "<tr><th scope=\"row\">" + escaped(terminal::text(change, "label")) + "</th>" + cell(kind) +
            cell(state(change, "from") + " to " + state(change, "to")) +
            cell(terminal::text(change, "last")) + cell(terminal::text(change, "at")) + cell(said(change)) +
            "</tr>\n";
  }
  return html_table(
      {"Setting", "Kind", "Change", "Seen last before", "Seen first after", "What the owner said"}, rows);
}

std::string rewordings(const json& changes) {
  std::string rows;
  for (const json& change : changes) {
    for (const json& words : change.value("wording", json::array())) {
      rows += "<tr><th scope=\"row\">" + escaped(terminal::text(change, "label")) + "</th>" +
              cell(terminal::text(words, "from")) + cell(terminal::text(words, "to")) +
              cell(terminal::text(change, "last")) + cell(terminal::text(change, "at")) + "</tr>\n";
    }
  }
  return html_table({"Setting", "Words before", "Words after", "Seen last before", "Seen first after"}, rows);
}

std::string fingerprints(const json& readings) {
  std::string rows;
  for (const json& reading : readings) {
    rows += "<tr>" + cell(terminal::text(reading, "at")) + cell(terminal::text(reading, "page")) +
            cell(std::to_string(reading.value("settings", 0))) + "<td><code>" +
            escaped(terminal::text(reading, "fingerprint")) + "</code></td></tr>\n";
  }
  return html_table({"Seen", "Page", "Settings", "Fingerprint"}, rows);
}

std::string accounts(const json& all) {
  std::string rows;
  for (const json& account : all) {
    rows += "<tr>" + cell(terminal::text(account, "site")) + cell(terminal::text(account, "id")) +
            cell(terminal::text(account, "name")) + cell(std::to_string(account.value("settings", 0))) +
            cell(terminal::text(account, "first")) + cell(terminal::text(account, "last")) + "</tr>\n";
  }
  return html_table({"Site", "Account", "Named by its owner", "Settings", "Seen first", "Seen last"}, rows);
}

/// What stands for the whole log: whoever has this report can tell later whether the log still has it.
std::string heads(const json& logs) {
  std::string rows;
  for (const json& log : logs)
    rows += "<tr>" + cell(terminal::text(log, "machine")) + cell(std::to_string(log.value("length", 0))) +
            "<td><code>" + escaped(terminal::text(log, "head")) + "</code></td></tr>\n";
  return "<p>Each change has a hash over itself and the one before it, so the last one stands for all of "
         "them "
         "(BLAKE2b, 16 bytes). flipwatch history verify compares them.</p>\n" +
         html_table({"Computer", "Number of the last entry", "Its hash"}, rows);
}

std::string section(const char* heading, const std::string& body) {
  return "<section><h2>" + std::string(heading) + "</h2>\n" + body + "</section>\n";
}

}  // namespace

std::string report(const ReportRows& rows) {
  return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>What changed in my "
         "settings</title><style>" +
         std::string(style) + "</style></head>\n<body><h1>What changed in my settings</h1>\n<p>Written " +
         format_time(rows.written) + " by Flipwatch " FLIPWATCH_VERSION ". All times are UTC.</p>\n" +
         section("Whose", accounts(rows.accounts)) +
         section("Not by the owner in this browser", flips(rows.changes, "unseen")) +
         section("By the owner in this browser", flips(rows.changes, "you")) +
         section("Worded differently", rewordings(rows.changes)) +
         section("Fingerprints of what was seen",
                 "<p>Each stands for all that one look at a page saw, and for the look at that page before "
                 "it (BLAKE2b, 16 bytes).</p>\n" +
                     fingerprints(rows.readings)) +
         section("The log", heads(rows.logs)) +
         section("What this can and cannot show",
                 "<p>Flipwatch sees what a settings page shows, and clicks in this browser. A change \"not "
                 "by the owner in this browser\" may have "
                 "been made by the service, or by the owner on a phone or another computer. The exact moment "
                 "is not known: only the two "
                 "times between which it happened.</p>\n") +
         "</body></html>\n";
}

}  // namespace flipwatch
