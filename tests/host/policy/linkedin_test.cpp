// The pack for LinkedIn against all that one account showed there: ../../wire/whole_account.json, each row
// and each control of its settings pages, in the pages' order.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "policy/layers.h"

using namespace flipwatch;

namespace {

struct Setting {
  std::string page, control, label, kind, state;
  std::vector<std::string> options;  // of a radio group
  bool is_row() const { return kind == "row"; }
};

const std::vector<Setting>& account() {
  static const auto settings = [] {
    std::ifstream file("../../wire/whole_account.json");
    std::vector<Setting> read;
    const auto account = nlohmann::json::parse(file);
    for (const auto& each : account["settings"]) {
      read.push_back({each["page"], each["control"], each["label"], each["kind"], each["state"],
                      each.value("options", std::vector<std::string>())});
    }
    return read;
  }();
  return settings;
}

Sole sole(const Setting& setting) {
  const auto is_beside = [&](const Setting& other) { return !other.is_row() && other.page == setting.page; };
  return std::count_if(account().begin(), account().end(), is_beside) <= 1 ? Sole::yes : Sole::no;
}

const Rule* rule_of(const Policy& policy, const Setting& setting) {
  return policy.rule("linkedin", setting.page, setting.control, setting.label, sole(setting));
}

/// "off", "Nobody or 2nd degree connections", "-" where nothing is wanted, "?" where no rule speaks of it.
std::string wanted(const Rule* rule) {
  if (!rule) return "?";
  std::string text;
  for (const std::string_view state : rule->wanted) text += (text.empty() ? "" : " or ") + std::string(state);
  return text.empty() ? "-" : text;
}

bool is_notification(const Setting& setting) { return setting.page.starts_with("notification-"); }

constexpr std::string_view profiles[] = {"strict", "balanced", "quiet"};

/// The packs as a profile reads them; each is made once.
const Policy& policy_of(std::string_view profile) {
  static std::map<std::string_view, std::unique_ptr<const Policy>> made;
  auto& policy = made[profile];
  if (!policy) {
    const auto which = std::find(std::begin(profile_names), std::end(profile_names), profile);
    rules::SourcePolicy person;
    person.profile = static_cast<Profile>(which - std::begin(profile_names));
    policy = layered(person, {}, profile);
  }
  return *policy;
}

}  // namespace

TEST_CASE("each row and each control has an opinion, or a no-opinion that says why, in every profile") {
  REQUIRE(account().size() > 400);
  for (const std::string_view profile : profiles) {
    const Policy& policy = policy_of(profile);
    for (const Setting& setting : account()) {
      CAPTURE(profile);
      CAPTURE(setting.page);
      CAPTURE(setting.label);
      const Rule* rule = rule_of(policy, setting);
      REQUIRE(rule);
      CHECK(rule->why.ends_with('.'));
    }
  }
}

TEST_CASE("what is wanted is a state that the control can have") {
  for (const std::string_view profile : profiles) {
    const Policy& policy = policy_of(profile);
    for (const Setting& setting : account()) {
      if (setting.is_row()) continue;
      CAPTURE(setting.page);
      CAPTURE(setting.label);
      const Rule* rule = rule_of(policy, setting);
      const std::vector<std::string> states =
          setting.options.empty() ? std::vector<std::string>{"on", "off"} : setting.options;
      const auto is_state = [&](std::string_view state) {
        return std::find(states.begin(), states.end(), state) != states.end();
      };
      CHECK((rule->wanted.empty() || std::any_of(rule->wanted.begin(), rule->wanted.end(), is_state)));
    }
  }
}

TEST_CASE("notifications have an opinion in the profile quiet alone, and each page of theirs has one there") {
  std::map<std::string, bool> is_asked;  // a page, and whether quiet wants anything of it
  for (const Setting& setting : account()) {
    if (!is_notification(setting)) continue;
    CAPTURE(setting.page);
    CAPTURE(setting.label);
    CHECK(wanted(rule_of(policy_of("balanced"), setting)) == "-");
    CHECK(wanted(rule_of(policy_of("strict"), setting)) == "-");
    if (setting.is_row()) continue;
    const std::string quiet = wanted(rule_of(policy_of("quiet"), setting));
    CHECK((quiet == "off" || quiet == "-"));
    is_asked[setting.page] |= quiet == "off";
    if (setting.label.starts_with("Push")) CHECK(quiet == "off");
  }
  for (const auto& [page, asked] : is_asked) {
    CAPTURE(page);
    CHECK(asked);
  }
}

TEST_CASE("quiet is balanced, but for notifications and nudges") {
  const Policy& balanced = policy_of("balanced");
  const Policy& quiet = policy_of("quiet");
  for (const Setting& setting : account()) {
    CAPTURE(setting.label);
    if (!is_notification(setting) && setting.page != "settings/message-nudging")
      CHECK(wanted(rule_of(quiet, setting)) == wanted(rule_of(balanced, setting)));
  }
}

TEST_CASE("what balanced wants strict wants as well, and the strictest of it alone") {
  const Policy& balanced = policy_of("balanced");
  const Policy& strict = policy_of("strict");
  for (const Setting& setting : account()) {
    const Rule* loose = rule_of(balanced, setting);
    if (loose->wanted.empty()) continue;
    CAPTURE(setting.label);
    CHECK(rule_of(strict, setting)->wanted[0] == loose->wanted[0]);
  }
}

TEST_CASE("what each profile wants of a setting") {
  struct Row {
    const char *page, *label, *strict, *balanced, *quiet;
  };
  for (const Row& row : {
           Row{"settings/data-for-ai-improvement", "Use my data for training content creation AI models",
               "off", "off", "off"},
           Row{"settings/ads-beyond-linkedin", "Ads off LinkedIn", "off", "off", "off"},
           Row{"settings/profile-visibility-for-partners", "Profile visibility outside LinkedIn", "off",
               "off", "off"},
           Row{"settings/discover-me-by-email-address", "Discover by email", "Nobody",
               "Nobody or 2nd degree connections", "Nobody or 2nd degree connections"},
           Row{"settings/email-address-visibility", "Email visibility", "Only visible to me",
               "Only visible to me or 1st degree connections",
               "Only visible to me or 1st degree connections"},
           Row{"profile-viewing-options", "Profile viewing", "Private mode",
               "Private mode or Private profile characteristics",
               "Private mode or Private profile characteristics"},
           Row{"settings/manage-my-active-status", "Manage active status", "No one",
               "No one or Your connections only", "No one or Your connections only"},
           Row{"settings/notify-network-for-updates", "Share key profile updates", "off", "-", "-"},
           Row{"settings/who-can-message-me", "InMail messages", "off", "-", "-"},
           Row{"job-seeker/signal-recruiter-for-job-alerts", "Signal interest to recruiters", "off", "-",
               "-"},
           Row{"public-profile/settings", "Your profile's public visibility", "off", "-", "-"},
           Row{"last-name-visibility", "Who can see your last name", "‹name› ‹n.› or off", "-", "-"},
           Row{"two-factor-authentication", "Two-factor authentication", "on", "-", "-"},
           Row{"settings/message-nudging", "Message nudges", "off", "-", "off"},
           Row{"dark-mode", "Dark mode", "-", "-", "-"},
           Row{"settings/language", "Language", "-", "-", "-"},
           Row{"settings/autoplay-videos", "Autoplay videos in your feed", "-", "-", "-"},
           Row{"notification-categories/searching-for-a-job", "Allow job search notifications", "-", "-",
               "off"},
           Row{"notification-subcategories/birthday-updates", "In-app notifications", "-", "-", "off"},
           Row{"notification-subcategories/direct-messages", "Push notifications", "-", "-", "off"},
           Row{"notification-subcategories/direct-messages", "Email", "-", "-", "off"},
           Row{"notification-subcategories/direct-messages", "In-app notifications", "-", "-", "-"},
           Row{"notification-subcategories/direct-messages", "Choose email frequency", "-", "-", "-"},
       }) {
    CAPTURE(row.page);
    CAPTURE(row.label);
    const auto in = [&](std::string_view profile) {
      return wanted(policy_of(profile).rule("linkedin", row.page, "", row.label, Sole::no));
    };
    CHECK(in("strict") == row.strict);
    CHECK(in("balanced") == row.balanced);
    CHECK(in("quiet") == row.quiet);
  }
}

TEST_CASE("each rule is of a setting that this account has, but for those that others show") {
  const Policy& policy = policy_of("strict");
  std::set<const Rule*> used;
  for (const Setting& setting : account()) used.insert(rule_of(policy, setting));
  std::set<std::string> unused;
  for (const Rule& rule : policy.rules()) {
    if (rule.pointer.starts_with("/rules/") && !used.contains(&rule)) unused.emplace(rule.page);
  }
  CHECK(unused == std::set<std::string>{"", "member-cookies", "privacy/email", "select-language",
                                        "settings/linked-in-activity-data"});
}

TEST_CASE("the row of a page with one control is that control, and of one with several has no opinion") {
  for (const std::string_view profile : profiles) {
    const Policy& policy = policy_of(profile);
    for (const Setting& setting : account()) {
      if (setting.is_row()) continue;
      CAPTURE(setting.page);
      const auto is_row = [&](const Setting& other) { return other.is_row() && other.page == setting.page; };
      const auto row = std::find_if(account().begin(), account().end(), is_row);
      if (row == account().end()) continue;
      const Rule* rule = rule_of(policy, *row);
      REQUIRE(rule);
      if (sole(setting) == Sole::yes)
        CHECK(wanted(rule) == wanted(rule_of(policy, setting)));
      else if (!is_notification(setting))
        CHECK(wanted(rule) == "-");
    }
  }
}

TEST_CASE("a switch that has the site's own id is known by it, in every language") {
  const Policy policy;
  int known = 0;
  for (const Setting& setting : account()) {
    const Rule* rule = rule_of(policy, setting);
    if (rule->control.empty() || setting.is_row()) continue;
    CHECK(policy.rule("linkedin", setting.page, setting.control, "", Sole::no) == rule);
    ++known;
  }
  CHECK(known == 12);
}

TEST_CASE("a setting is known by what it was called before, and by its name in another language") {
  const Policy policy;
  const std::string ai = "settings/data-for-ai-improvement";
  for (const auto& [page, label] : std::vector<std::pair<std::string, std::string>>{
           {"settings/ads-beyond-linkedin", "Ads outside of LinkedIn"},
           {"settings/ads-beyond-linkedin", "Ads beyond LinkedIn"},
           {"settings/ads-interactions-with-business", "Interaction with businesses"},
           {"settings/ads-interactions-with-business", "Use data you've given to businesses"},
           {"settings/ads-related-actions", "Ad-related actions"},
           {"settings/ads-related-actions", "Use your data for ad insights"},
           {"settings/notify-network-for-updates", "Share profile updates with your network"},
           {"two-factor-authentication", "Two-step verification"},
           {ai, "Daten zur Verbesserung generativer KI"},
           {ai, "Ihre Daten zum Schulen von KI-Modellen verwenden, um Inhalte zu erstellen"},
           {ai, "Données pour l'amélioration de l'IA générative"},
           {ai, "Dados para aprimoramento da IA generativa"},
           {ai, "Dati per migliorare l'IA generativa"},
           {ai, "Gegevens voor verbetering van generatieve AI"},
           {ai, "Użyj moich danych do trenowania modeli AI służących do tworzenia treści"},
           {"settings/share-data-with-select-partners",
            "Daten mit verbundenen Unternehmen und Partnern teilen"}}) {
    CAPTURE(label);
    CHECK(policy.rule("linkedin", page, "made-from-the-label", label, Sole::no));
  }
}

TEST_CASE("a setting whose address nobody knows is known by its labels, wherever they turn up") {
  const Policy policy;
  for (const char* label :
       {"Use data from external sources", "Share information with hirers", "Manage use of external data"}) {
    CAPTURE(label);
    const Rule* rule = policy.rule("linkedin", "settings/whatever-it-is", "", label, Sole::no);
    REQUIRE(rule);
    CHECK(wanted(rule) == "off");
    CHECK(name_of(rule->severity) == "high");
    CHECK(rule->since == "2026");
  }
}

TEST_CASE("a setting that nobody ever described has no rule, wherever it turns up") {
  const Policy policy;
  for (const char* page : {"settings/brand-new", "categories/privacy", "settings/linkedin-promotions",
                           "settings/ads-education"}) {
    CAPTURE(page);
    CHECK(policy.rule("linkedin", page, "sellMyData", "Sell my data") == nullptr);
  }
  // A second control on a page that had one: told, since its page is no longer the other one's alone.
  CHECK(policy.rule("linkedin", "settings/feed-preferences", "x", "Use my clicks", Sole::no) == nullptr);
  CHECK(policy.rule("linkedin", "settings/data-for-ai-improvement", "x", "Sell to hirers", Sole::no) ==
        nullptr);
}

TEST_CASE("the switch of September 2024") {
  const Policy policy;
  const Rule* rule =
      policy.rule("linkedin", "settings/data-for-ai-improvement", "", "Data for Generative AI Improvement");
  REQUIRE(rule);
  CHECK(wanted(rule) == "off");
  CHECK(name_of(rule->category) == "ai_training");
  CHECK(name_of(rule->severity) == "high");
  CHECK(rule->sense == Sense::exposes);
  CHECK(rule->since == "2024-09-18");
  CHECK(rule->since_says.starts_with("Added, on for everyone"));
  CHECK(rule->source == "https://www.linkedin.com/help/linkedin/answer/a6278444");
  CHECK(std::vector(rule->steps.begin(), rule->steps.end()) ==
        std::vector<std::string_view>{"Me", "Settings & Privacy", "Data privacy",
                                      "Data for Generative AI Improvement"});
  CHECK(rule->file == "rules/sites/linkedin.json");
  CHECK(policy.url_of("linkedin", rule->page) ==
        "https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement");
  CHECK(policy.url_of("linkedin", "jobs/application-settings") ==
        "https://www.linkedin.com/jobs/application-settings");
}

TEST_CASE("what may have set a setting although nobody touched it") {
  const Policy policy;
  const auto causes = [&](const char* page) {
    const Rule* rule = policy.rule("linkedin", page, "", "", Sole::yes);
    REQUIRE(rule);
    std::string text;
    for (const Cause& cause : rule->causes) {
      CHECK(cause.says.ends_with('.'));
      text += (text.empty() ? "" : "; ") +
              (cause.page.empty() ? "" : std::string(cause.page) + " " + std::string(cause.when) + " -> ") +
              std::string(cause.to.empty() ? "any" : cause.to);
    }
    return text;
  };
  CHECK(causes("settings/share-data-with-select-partners") == "off; settings/ads-beyond-linkedin off -> off");
  for (const char* asked_in_europe :
       {"settings/ads-by-age", "settings/ads-by-gender", "interest-categories",
        "settings/ads-inferred-location", "settings/linked-in-activity-data",
        "settings/ads-interactions-with-business", "settings/ads-related-actions"})
    CHECK(causes(asked_in_europe) == "on; off");
  CHECK(causes("settings/ads-beyond-linkedin") == "on; off; off");
  CHECK(causes("settings/data-for-ai-improvement").empty());
}

TEST_CASE("an older address of a setting asks nothing while the newer one says it") {
  const Policy policy;
  for (const auto& [page, label, newer] : std::vector<std::array<const char*, 3>>{
           {"profile-visibility-for-partners", "Profile visibility outside LinkedIn",
            "settings/profile-visibility-for-partners"},
           {"settings/ads-demographics", "Use your age for ads", "settings/ads-by-age"},
           {"settings/ads-demographics", "Use your gender for ads", "settings/ads-by-gender"}}) {
    const Rule* rule = policy.rule("linkedin", page, "", label, Sole::no);
    REQUIRE(rule);
    CHECK(wanted(rule) == "off");
    CHECK(rule->condition.page == newer);
    CHECK(rule->condition.state == "on");
    CHECK_FALSE(rule->condition.holds);
  }
}

TEST_CASE("the map lists categories first and each page once") {
  const Pack* pack = Policy().pack("linkedin");
  REQUIRE(pack);
  std::set<std::string_view> seen;
  for (const KnownPage& page : pack->map) {
    CAPTURE(page.page);
    CHECK(seen.insert(page.page).second);
    CHECK(page.category == page.page.starts_with("categories/"));
  }
  CHECK(std::is_partitioned(pack->map.begin(), pack->map.end(),
                            [](const KnownPage& page) { return page.category; }));
}

TEST_CASE("every known page has a word said about it") {
  const Policy policy;
  for (const KnownPage& page : policy.pack("linkedin")->map) {
    CAPTURE(page.page);
    if (!page.category) CHECK_FALSE(policy.rules("linkedin", page.page).empty());
  }
}
