#include "rules/compile/schema_check.h"

#include <algorithm>
#include <set>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace flipwatch::rules {
namespace {

/// A value of the file and the part of the schema that speaks of it.
struct Place {
  const Json* value;
  const Json* schema;
  std::string pointer;
};

const Json& resolved(const Json& schema, const Json& root) {
  if (!schema.contains("$ref")) return schema;
  return root.at(Json::json_pointer(schema["$ref"].get<std::string>().substr(1)));
}

std::string example(const Json& schema) {
  return schema.contains("examples") ? " like " + schema["examples"][0].dump() : "";
}

std::string expectation(const Json& schema) {
  if (schema.contains("anyOf")) {
    std::vector<std::string> choices;
    for (const Json& choice : schema["anyOf"]) choices.push_back(expectation(choice));
    return listed(choices);
  }
  if (schema.contains("enum")) {
    std::vector<std::string> words;
    for (const Json& word : schema["enum"]) words.push_back(word.get<std::string>());
    return "one of " + listed(words, ", ");
  }
  const std::string type = schema.value("type", "");
  if (type == "string") return "a text" + example(schema);
  if (type == "array") {
    const int least = schema.value("minItems", 0);
    return "a list" + (least > 0 ? " of at least " + std::to_string(least) : "") +
           (schema.value("uniqueItems", false) ? ", each entry once" : "");
  }
  if (type == "boolean") return "true or false";
  return type == "null" ? "null" : "an object";
}

void explain_members(const Place& at, Problems& problems) {
  const Json& known = (*at.schema)["properties"];
  std::vector<std::string> names;
  for (const auto& [name, _] : known.items()) names.push_back(name);
  for (const auto& [name, _] : at.value->items()) {
    if (!known.contains(name)) {
      problems.push_back(
          {below(at.pointer, name), "expected one of " + listed(names, ", ") + ", found \"" + name + "\""});
    }
  }
  for (const Json& name : at.schema->value("required", Json::array())) {
    if (!at.value->contains(name.get<std::string>())) {
      problems.push_back({at.pointer, "expected the member " + name.dump() + ", found none"});
    }
  }
}

void explain(const Place& at, Problems& problems) {
  if (at.value->is_object() && at.schema->contains("properties")) {
    explain_members(at, problems);
  } else {
    problems.push_back({at.pointer, "expected " + expectation(*at.schema) + ", found " + found(*at.value)});
  }
}

/// valijson names a place by its steps: <root>, [rules], [12].
Place place_of(const std::vector<std::string>& context, const Json& value, const Json& root) {
  Place at{&value, &root, ""};
  for (std::size_t i = 1; i < context.size(); ++i) {
    const std::string step = context[i].substr(1, context[i].size() - 2);
    const Json& schema = *at.schema;
    if (at.value->is_array() && schema.contains("items")) {
      const auto index = static_cast<std::size_t>(std::stoul(step));
      at = {&(*at.value)[index], &resolved(schema["items"], root), below(at.pointer, index)};
    } else if (at.value->is_object() && schema.contains("properties") &&
               schema["properties"].contains(step)) {
      at = {&(*at.value)[step], &resolved(schema["properties"][step], root), below(at.pointer, step)};
    } else {
      break;  // inside an anyOf, or a member that the schema does not know: told at the place above
    }
  }
  return at;
}

}  // namespace

void check(const Json& schema, const Json& value, Problems& problems) {
  // valijson speaks to nlohmann::json alone, which forgets the order of members: places are the same in both.
  const nlohmann::json plain_schema = nlohmann::json::parse(schema.dump());
  const nlohmann::json plain_value = nlohmann::json::parse(value.dump());
  valijson::Schema parsed;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7)
      .populateSchema(valijson::adapters::NlohmannJsonAdapter(plain_schema), parsed);
  valijson::ValidationResults results;
  if (valijson::Validator().validate(parsed, valijson::adapters::NlohmannJsonAdapter(plain_value), &results))
    return;

  std::vector<Place> places;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) places.push_back(place_of(error.context, value, schema));
  std::set<std::string> told;
  for (const Place& at : places) {
    const auto is_deeper = [&at](const Place& other) {
      return other.pointer.rfind(at.pointer + "/", 0) == 0;
    };
    if (std::any_of(places.begin(), places.end(), is_deeper) || !told.insert(at.pointer).second) continue;
    explain(at, problems);
  }
}

}  // namespace flipwatch::rules
