#include "history/chain.h"

#include <tuple>

namespace flipwatch {
namespace {

void add_time(std::string& bytes, const std::optional<Time>& time) {
  add_state(bytes, time ? State(format_time(*time)) : std::nullopt);
}

}  // namespace

bool comes_before(const Gap& one, const Gap& other) {
  return std::tie(one.machine, one.first) < std::tie(other.machine, other.first);
}

Digest hash_of(std::string_view before, const LogEntry& entry) {
  const Subject& subject = entry.subject;
  std::string bytes;
  add_field(bytes, entry.machine);
  add_field(bytes, std::to_string(entry.number));
  for (const std::string* name : {&subject.site, &subject.account, &subject.page, &subject.control})
    add_field(bytes, *name);
  add_field(bytes, name_of(entry.kind));
  add_state(bytes, entry.from);
  add_state(bytes, entry.to);
  add_field(bytes, name_of(entry.by));
  add_time(bytes, entry.at);
  add_time(bytes, entry.last);
  if (!entry.detail.empty()) add_field(bytes, entry.detail);
  if (!subject.nonce.empty()) {
    add_field(bytes, subject.nonce);
    add_field(bytes, subject.label);
  }
  return digest_of(before, bytes);
}

Digest hash_of(std::string_view before, const Forgetting& entry) {
  std::string bytes;
  add_field(bytes, entry.machine);
  add_field(bytes, std::to_string(entry.number));
  add_field(bytes, "forgotten");
  add_time(bytes, entry.at);
  add_field(bytes, std::to_string(entry.changes));
  for (const Gap& gap : entry.gaps) {
    add_field(bytes, gap.machine);
    add_field(bytes, std::to_string(gap.first));
    add_field(bytes, std::to_string(gap.last));
    add_field(bytes, gap.hash);
  }
  return digest_of(before, bytes);
}

}  // namespace flipwatch
