#include "verbs/read_reading.h"

#include "reading/page_name.h"
#include "verbs/limits.h"

namespace flipwatch {
namespace {

constexpr std::array<std::pair<std::string_view, Kind>, 5> kinds{{{"switch", Kind::switch_},
                                                                  {"checkbox", Kind::checkbox},
                                                                  {"radio", Kind::radio},
                                                                  {"select", Kind::select},
                                                                  {"row", Kind::row}}};

State read_state(const Field& field, Kind kind) {
  State state = field.nullable_text(state_limit);
  const bool has_two_states = kind == Kind::switch_ || kind == Kind::checkbox;
  if (state && has_two_states && *state != "on" && *state != "off" && *state != "mixed") {
    field.refuse("on, off, mixed or null");
  }
  return state;
}

Seen read_setting(const Field& field) {
  Seen seen;
  seen.page = field["page"].text(page_limit);
  seen.control = field["control"].text_or("", key_limit);
  seen.label = field["label"].text(label_limit);
  seen.section = field["section"].text_or("", label_limit);
  seen.description = field["description"].text_or("", long_limit);
  seen.kind = field["kind"].one_of(kinds);
  seen.state = read_state(field["state"], seen.kind);
  for (const Field& option : field["options"].list_or_empty(max_options))
    seen.options.push_back(option.text(state_limit));
  seen.unsaved = field["unsaved"].boolean_or(false);
  // A row is a page's, whatever the reader calls its link.
  if (seen.kind == Kind::row) seen.control.clear();
  return seen;
}

}  // namespace

Reading read_reading(const Field& request, const Policy& policy) {
  Reading reading;
  reading.site = request["site"].text(site_limit);
  reading.at = request["at"].time();
  const Field page = request["page"];
  const std::string url = page["url"].text(long_limit);
  const auto address = parse_address(url);
  if (!address) page["url"].refuse("the address of a page, like https://www.example.org/settings");
  reading.url = address->origin + address->path;
  const Pack* pack = policy.pack(reading.site);
  reading.page = page_name(pack ? pack->pages : std::span<const std::string_view>{}, address->path);
  reading.lang = page["lang"].text_or("", lang_limit);
  reading.complete = page["complete"].boolean();
  const std::vector<Field> settings = request["settings"].list(max_settings);
  reading.settings.reserve(settings.size());
  for (const Field& setting : settings) reading.settings.push_back(read_setting(setting));
  return reading;
}

Signs read_signs(const Field& request) {
  return {request["account"].text_or("", sign_limit), request["witness"].text_or("", sign_limit)};
}

}  // namespace flipwatch
