#include <numeric>

#include "verbs/all_verbs.h"
#include "verbs/answers.h"
#include "verbs/limits.h"
#include "verbs/read_reading.h"
#include "verbs/totals.h"

namespace flipwatch {
namespace {

using nlohmann::json;

/// Records the reading; where the history cannot be used, it is judged alone and a warning says why.
Recorded record(Workplace& workplace, const Reading& reading, const Signs& signs, const Rules& rules,
                bool& usable) {
  try {
    return workplace.history().record(reading, signs, rules);
  } catch (const Error& fault) {
    if (fault.code != Code::history_busy && fault.code != Code::history_unavailable) throw;
    workplace.warn({std::string(name_of(fault.code)),
                    std::string("Checked, but not remembered: ") + fault.what(), fault.way_out});
    usable = false;
    Recorded judged;
    judged.outcome = diff({}, reading, rules, {});
    judged.outcome.changes.clear();
    return judged;
  }
}

/// Whether the page which was read shows a setting, or has shown it; by index.
std::vector<bool> is_of_page(const Outcome& outcome) {
  std::vector<bool> here(outcome.memory.settings.size(), false);
  for (const Place& place : outcome.memory.places) {
    if (place.page == outcome.page) here[place.setting] = true;
  }
  for (const std::size_t setting : outcome.seen) here[setting] = true;
  return here;
}

/// Open items of all accounts; the reading's own are at hand already.
Totals totals_beside(Workplace& workplace, const Recorded& recorded, const std::vector<ReviewItem>& open,
                     std::string_view site) {
  Counted& counted = workplace.counted();
  counted.go_on(recorded.nobody_wrote, workplace.policy().stamp(""), today(workplace));
  Totals all = Totals::of(open);
  counted.put(recorded.account, all);
  History& history = workplace.history();
  for (const std::string& other : history.sites()) {
    const std::vector<Account> accounts = other == site ? recorded.accounts : history.accounts(other);
    for (const Account& account : accounts) {
      if (account.same_as != 0 || account.id == recorded.account) continue;
      all.add(counted.of(account.id, [&] {
        return Totals::of(open_items(workplace, {other, account.name, history.memory(accounts, account.id)}));
      }));
    }
  }
  return all;
}

/// A history that somebody else writes for long can be read all the while.
std::optional<Totals> totals_if_readable(Workplace& workplace) {
  try {
    return totals(workplace);
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

json check(Workplace& workplace, const Field& request) {
  const Signs signs = read_signs(request);
  const Reading reading = read_reading(request, workplace.policy());
  const Policy& policy = workplace.policy();
  const Rules rules{
      .as_wanted = [&](const Memory& memory,
                       std::size_t setting) { return is_as_wanted(memory, setting, policy, reading.site); },
      .ruling = [&](const Memory& memory,
                    std::size_t setting) { return ruling(memory, setting, policy, reading.site); },
      .id = rules_id(policy, reading.site),
      .name = policy.stamp(reading.site)};
  bool usable = true;
  Recorded recorded = record(workplace, reading, signs, rules, usable);
  if (recorded.not_durable) {
    workplace.warn({std::string(name_of(recorded.not_durable->code)),
                    std::string("Checked and remembered, but not safe from a power cut: ") +
                        recorded.not_durable->what(),
                    recorded.not_durable->way_out});
  }
  const Outcome& outcome = recorded.outcome;
  const bool is_recorded = recorded.account != 0;
  std::string account;
  for (const Account& known : recorded.accounts) {
    if (known.id == recorded.account) account = known.name;
  }

  json answer = {{"account", nullptr}, {"recorded", is_recorded}, {"checked", outcome.seen.size()}};
  if (is_recorded) {
    answer["account"] = {{"id", account}};
    if (recorded.ask) answer["account"]["new"] = true;
  }
  std::vector<std::size_t> every(outcome.memory.settings.size());
  std::iota(every.begin(), every.end(), 0U);
  const std::vector<ReviewItem> open =
      review(outcome.memory, every, workplace.policy(), reading.site, today(workplace));
  const std::vector<bool> here = is_of_page(outcome);
  BoundedList shown(list_budget / 2);
  for (const ReviewItem& item : open) {
    if (!here[item.setting]) continue;
    if (shown.add(item_json(outcome.memory, item, workplace.policy(), reading.site, account))) continue;
    answer["more"] = true;
    break;
  }
  BoundedList told(list_budget / 2);
  for (const Change& change : outcome.changes) {
    if (change.quiet) continue;
    const Known& setting = outcome.memory.settings[change.setting];
    if (told.add(change_json(change, setting, label_of(outcome.memory, setting), reading.site, account)))
      continue;
    answer["more"] = true;
    break;
  }
  answer["review"] = shown.take();
  answer["changes"] = told.take();

  Totals all;
  if (is_recorded) {
    all = totals_beside(workplace, recorded, open, reading.site);
  } else if (usable) {
    all = totals(workplace);
  } else {
    all = totals_if_readable(workplace).value_or(Totals::of(open));
  }
  answer["open"] = open.size();
  all.put_into(answer);
  if (is_recorded) workplace.history().keep(std::move(recorded.outcome.memory));
  return answer;
}

}  // namespace flipwatch
