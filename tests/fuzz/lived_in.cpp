#include "lived_in.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include "desk.h"
#include "json_lines.h"
#include "must.h"
#include "scratch_folder.h"

using nlohmann::json;

namespace {

constexpr std::string_view requests =
    R"({"type":"check","site":"linkedin","witness":"aa","at":"2026-11-20T10:00:00Z","page":{"url":"https://www.linkedin.com/mypreferences/d/categories/privacy","lang":"en","complete":true},"settings":[{"page":"settings/x","label":"Research","kind":"row","state":"On"},{"page":"settings/y","label":"Ads","kind":"row","state":"Off"},{"page":"settings/z","label":"Gone soon","kind":"row","state":"On"}]}
{"type":"check","site":"linkedin","witness":"aa","at":"2026-11-20T10:01:00Z","page":{"url":"https://www.linkedin.com/mypreferences/d/settings/x","lang":"en","complete":true},"settings":[{"page":"settings/x","control":"c","label":"Research","description":"For 30 days","kind":"radio","state":"Anyone","options":["Anyone","Nobody"]}]}
{"type":"act","site":"linkedin","witness":"aa","page":"settings/x","control":"c","at":"2026-11-20T10:02:00Z","from":"Anyone","to":"Nobody"}
{"type":"check","site":"linkedin","witness":"aa","at":"2026-11-21T10:01:00Z","page":{"url":"https://www.linkedin.com/mypreferences/d/settings/x","lang":"en","complete":true},"settings":[{"page":"settings/x","control":"c","label":"Research","description":"For 90 days","kind":"radio","state":"Nobody","options":["Anyone","Nobody","Friends"]}]}
{"type":"check","site":"linkedin","witness":"aa","at":"2026-11-22T10:00:00Z","page":{"url":"https://www.linkedin.com/mypreferences/d/categories/privacy","lang":"en","complete":true},"settings":[{"page":"settings/x","label":"Research","kind":"row","state":"On"},{"page":"settings/y","label":"Ads","kind":"row","state":"On"},{"page":"settings/w","label":"New","kind":"row","state":"On"}]}
{"type":"check","site":"acme.example","witness":"bb","at":"2026-11-22T10:00:00Z","page":{"url":"https://acme.example/p","lang":"de","complete":true},"settings":[{"page":"p","control":"a","label":"Werbung","kind":"switch","state":null}]}
{"type":"decide","site":"linkedin","page":"settings/w","decision":"keep","reason":"mine"}
{"type":"forget","site":"linkedin","page":"settings/z"})";

}  // namespace

std::vector<json> lived_in() {
  std::vector<json> all = json_lines(reinterpret_cast<const std::uint8_t*>(requests.data()), requests.size());
  for (json& request : all) request["id"] = 1;
  return all;
}

void live_in() {
  Desk desk;
  for (const json& request : lived_in()) {
    const json answer = desk.ask(request);
    must(answer["type"] != "error", "the history can be lived in", answer.dump());
  }
}

std::string whole_history() {
  SQLite::Database(Desk::history().string(), SQLite::OPEN_READWRITE).exec("pragma wal_checkpoint(truncate)");
  return text_of(Desk::history());
}
