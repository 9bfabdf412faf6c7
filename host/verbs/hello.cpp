#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "history/history.h"
#include "policy/policy.h"
#include "verbs/all_verbs.h"
#include "verbs/limits.h"
#include "verbs/totals.h"
#include "words/state_words.h"

namespace flipwatch {
namespace {

using nlohmann::json;

constexpr int protocol = 1;

json list(std::span<const std::string_view> texts) {
  json out = json::array();
  for (const std::string_view text : texts) out.push_back(text);
  return out;
}

/// What the reader must know of a site: which addresses, which links, which words. No opinion of ours is in
/// it.
json site(const Pack& pack) {
  return {{"id", pack.id},
          {"name", pack.name},
          {"released", pack.version},
          {"origins", list(pack.origins)},
          {"pages", list(pack.pages)},
          {"skip", list(pack.skip)},
          {"rows", list(pack.rows)},
          {"start", pack.start},
          {"words", {{"on", list(words_for(StateWord::on))}, {"off", list(words_for(StateWord::off))}}}};
}

/// Adds what only the history knows. Without it the pages can be read all the same, so it is a warning: no
/// `salt`, and no number that would say "nothing to look at".
void add_history(Workplace& workplace, json& answer) {
  try {
    const std::string salt = workplace.history().salt();
    totals(workplace).put_into(answer);
    answer["salt"] = salt;
  } catch (const Error& error) {
    if (error.code == Code::history_damaged) throw;
    workplace.warn(
        {.code = std::string(name_of(error.code)), .message = error.what(), .way_out = error.way_out});
  }
}

/// What an administrator set for the browser, in place of the person's policy for as long as this browser
/// speaks.
std::optional<ManagedPolicy> managed(const Field& field) {
  if (!field.present()) return std::nullopt;
  const Field policy = field["policy"];
  if (!policy.is_object()) policy.refuse("the policy as an object");
  return ManagedPolicy{.by = field["by"].text_or("", label_limit), .text = policy.json().dump()};
}

}  // namespace

json hello(Workplace& workplace, const Field& request) {
  request["extension"].text_or("", {.max = 100});
  request["browser"].text_or("", {.max = 100});
  workplace.own_policy().govern(managed(request["managed"]));
  workplace.look_up_again();
  json sites = json::array();
  for (const Pack& pack : workplace.policy().packs()) sites.push_back(site(pack));
  json answer = {{"host", FLIPWATCH_VERSION}, {"protocol", protocol}, {"sites", std::move(sites)}};
  if (workplace.own_policy().managed()) answer["managed"] = true;
  add_history(workplace, answer);
  return answer;
}

}  // namespace flipwatch
