#include "history/setting_row.h"

#include <nlohmann/json.hpp>

#include "history/setting_words.h"

namespace flipwatch {
namespace {

constexpr const char* setting_columns =
    "id, account, page, control, label, row_label, section, description, lang, kind, options, met_at, "
    "first_at, first_state, "
    "state, shown, row_text, since_at, before_at, by_you, unreadable, gone_at, appeared, flipped, gone, "
    "flipped_from, "
    "flip_look_1, flip_look_2, unstable_since, decision, decision_until, decision_reason, decision_at, "
    "row_section, words, reworded, verdict, ruled_at, rules, said_at";
constexpr int setting_column_count = 40;

std::string options_text(const std::vector<std::string>& options) {
  return options.empty()
             ? ""
             : nlohmann::json(options).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<std::string> options_from(const std::string& text) {
  if (text.empty()) return {};
  const nlohmann::json options = nlohmann::json::parse(text, nullptr, false);
  std::vector<std::string> read;
  for (const auto& option : options) {
    if (option.is_string()) read.push_back(option.get<std::string>());
  }
  return read;
}

std::optional<Decision> decision_at(const Rows& row, int at) {
  if (row.is_null(at)) return std::nullopt;
  Decision decision;
  decision.kind = stands_for(row.integer(at), DecisionKind::later);
  if (!row.is_null(at + 1)) decision.until = Date{std::chrono::days{row.integer(at + 1)}};
  decision.reason = row.text(at + 2);
  decision.at = time_from(row.integer(at + 3));
  return decision;
}

}  // namespace

std::string settings_of_account() {
  return std::string("select ") + setting_columns + " from setting where account = ?";
}

Known setting_from(const Rows& row) {
  Known known;
  known.id = known.state_id = row.integer(0);
  known.account = row.integer(1);
  known.page = row.text(2);
  known.control = row.text(3);
  known.label = row.text(4);
  known.row_label = row.text(5);
  known.section = row.text(6);
  known.description = row.text(7);
  known.lang = row.text(8);
  known.kind = stands_for(row.integer(9), Kind::row);
  known.options = options_from(row.text(10));
  known.met_at = row.time(11);
  known.first_at = row.time(12);
  known.first_state = row.state(13);
  known.state = row.state(14);
  known.shown = row.state(15);
  known.row_text = row.text(16);
  known.since_at = row.time(17);
  known.before_at = row.time(18);
  known.by_you = row.flag(19);
  known.unreadable = row.flag(20);
  known.gone_at = row.time(21);
  known.appeared = row.integer(22);
  known.flipped = row.integer(23);
  known.gone = row.integer(24);
  known.flipped_from = row.state(25);
  known.flip_looks[0] = row.integer(26);
  known.flip_looks[1] = row.integer(27);
  known.unstable_since = row.integer(28);
  known.decision = decision_at(row, 29);
  known.row_section = row.text(33);
  put_words(row.text(34), known);
  known.reworded = row.integer(35);
  known.verdict = stands_for(row.integer(36), Verdict::unwanted);
  known.ruled_at = row.time(37);
  known.rules = row.integer(38);
  known.said_at = row.time(39);
  return known;
}

void bind_setting(SQLite::Statement& statement, const Known& known) {
  statement.bind(2, known.account);
  statement.bind(3, known.page);
  statement.bind(4, known.control);
  statement.bind(5, known.label);
  statement.bind(6, known.row_label);
  statement.bind(7, known.section);
  statement.bind(8, known.description);
  statement.bind(9, known.lang);
  statement.bind(10, static_cast<int>(known.kind));
  statement.bind(11, options_text(known.options));
  bind_to(statement, 12, known.met_at);
  bind_to(statement, 13, known.first_at);
  bind_to(statement, 14, known.first_state);
  bind_to(statement, 15, known.state);
  bind_to(statement, 16, known.shown);
  statement.bind(17, known.row_text);
  bind_to(statement, 18, known.since_at);
  bind_to(statement, 19, known.before_at);
  statement.bind(20, known.by_you ? 1 : 0);
  statement.bind(21, known.unreadable ? 1 : 0);
  bind_to(statement, 22, known.gone_at);
  statement.bind(23, known.appeared);
  statement.bind(24, known.flipped);
  statement.bind(25, known.gone);
  bind_to(statement, 26, known.flipped_from);
  statement.bind(27, known.flip_looks[0]);
  statement.bind(28, known.flip_looks[1]);
  statement.bind(29, known.unstable_since);
  statement.bind(34, known.row_section);
  statement.bind(35, words_text(known));
  statement.bind(36, known.reworded);
  statement.bind(37, static_cast<int>(known.verdict));
  bind_to(statement, 38, known.ruled_at);
  statement.bind(39, known.rules);
  bind_to(statement, 40, known.said_at);
  for (int at = 30; at <= 33; ++at) statement.bind(at);
  if (!known.decision) return;
  statement.bind(30, static_cast<int>(known.decision->kind));
  if (known.decision->until) {
    statement.bind(31, static_cast<int>(known.decision->until->time_since_epoch().count()));
  }
  statement.bind(32, known.decision->reason);
  statement.bind(33, to_sql(known.decision->at));
}

std::string put_setting() {
  std::string sql = std::string("insert or replace into setting (") + setting_columns + ") values (?";
  for (int i = 1; i < setting_column_count; ++i) sql += ", ?";
  return sql + ")";
}

}  // namespace flipwatch
