#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "rules/compile/pack_source.h"
#include "rules/compile/policy_source.h"

namespace flipwatch::rules {

/// A person's own files, as texts: the same schema and the same checks as ours. What is wrong goes to
/// `problems`, and then there is nothing. `file` is the name by which rules and messages call it.
std::optional<SourcePolicy> policy_from(const std::string& file, std::string_view text, Problems& problems);

/// `needs` becomes the version of the host that a pack asks for, where that is not this one's; such a pack is
/// not looked at any further.
std::optional<SourcePack> pack_from(const std::string& file, std::string_view text,
                                    std::string_view host_version, std::string& needs, Problems& problems);

/// "/rules/0/wanted: expected "off", found "Off"", the first few of them.
std::string told(const Problems& problems);

}  // namespace flipwatch::rules
