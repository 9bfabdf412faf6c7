#pragma once
#include <functional>
#include <istream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "history/history.h"

// A copy of all that is kept, as flipwatch export saves it and flipwatch import takes it back. One JSON
// object:
//
//     {"flipwatch":"0.1.0",
//     "history":{"schema":4,"tables":{
//     "account":{"columns":["id","site",…],"rows":[
//     [1,"linkedin",…],
//     …]},
//     …}},
//     "rows":[
//     {"row":"account",…},
//     …]}
//
// `history` is what is stored, table by table, bytes as {"hex":"…"}: from it alone a history is made again.
// `rows` are the same in the wire's words (export), for people and other programs.
namespace flipwatch {

using Write = std::function<void(std::string_view)>;

/// Writes a copy, piece by piece.
void write_copy(History& history, const nlohmann::json& rows, const Write& write);

/// Reads one and tells what its `history` holds; it is never held as a whole. Throws Error bad_json and
/// bad_request, with `name`, the line and the JSON pointer in the message.
void read_copy(std::istream& in, const std::string& name, Restore& restore);

}  // namespace flipwatch
