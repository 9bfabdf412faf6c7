#include "verbs/all_verbs.h"

#include "verbs/verb.h"

namespace flipwatch {
namespace {

constexpr Verb verbs[] = {
    {"hello", hello},           {"check", check},       {"act", act},       {"review", review},
    {"history", history},       {"timeline", timeline}, {"decide", decide}, {"account", account},
    {"accounts", accounts},     {"pages", pages},       {"policy", policy}, {"policy.set", policy_set},
    {"export", export_history}, {"forget", forget},
};

}  // namespace

std::span<const Verb> all_verbs() { return verbs; }

}  // namespace flipwatch
