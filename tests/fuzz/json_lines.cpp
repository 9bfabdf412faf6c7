#include "json_lines.h"

#include <algorithm>
#include <cstring>
#include <random>
#include <string>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

using nlohmann::json;

namespace {

using Random = std::minstd_rand;

std::size_t below(Random& random, std::size_t end) { return random() % end; }

/// What is worth trying anywhere: ends of ranges, other types, texts that stand badly.
const std::vector<json>& curious_values() {
  static const std::vector<json> values{nullptr,
                                        true,
                                        false,
                                        0,
                                        1,
                                        -1,
                                        200,
                                        5'000,
                                        2'147'483'648,
                                        INT64_MAX,
                                        INT64_MIN,
                                        UINT64_MAX,
                                        0.5,
                                        -1e308,
                                        "",
                                        " ",
                                        "on",
                                        "off",
                                        "mixed",
                                        "On",
                                        "Aus",
                                        "linkedin",
                                        "acme.example",
                                        "settings/x",
                                        "‹name›",
                                        "‹email›",
                                        "e\u0301",
                                        "\u202Eevil\u202C",
                                        "\u200B",
                                        "\U0001F600",
                                        "<b>x</b>",
                                        "x'; drop table setting; --",
                                        "a\u0000b",
                                        "../../etc/passwd",
                                        "2026-11-23T22:31:47Z",
                                        "2026-11-24",
                                        "9999-12-31T23:59:59Z",
                                        "1970-01-01T00:00:00Z",
                                        "-1:2:3",
                                        "12 people",
                                        "& 4 more",
                                        std::string(1'001, 'x'),
                                        json::array(),
                                        json::object(),
                                        json::array({json::array({json::array()})})};
  return values;
}

void collect(json& value, std::vector<json*>& into) {
  into.push_back(&value);
  if (!value.is_structured()) return;
  for (json& child : value) collect(child, into);
}

json& any_of(json& root, Random& random) {
  std::vector<json*> all;
  collect(root, all);
  return *all[below(random, all.size())];
}

void change_text(std::string& text, Random& random) {
  std::string room = text;
  room.resize(text.size() + 16);
  const auto size = LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(room.data()), text.size(), room.size());
  text = room.substr(0, size);
  if (below(random, 8) == 0) text += text;
}

void change_number(json& value, Random& random) {
  const auto number = value.get<std::int64_t>();
  const auto step = static_cast<std::int64_t>(below(random, 20)) - 10;
  value = static_cast<std::int64_t>(static_cast<std::uint64_t>(number) + static_cast<std::uint64_t>(step));
}

/// A member or an entry goes, comes twice, or comes from elsewhere.
void change_structure(json& value, const json& other, Random& random) {
  if (value.empty()) return;
  auto member = value.begin();
  std::advance(member, static_cast<std::ptrdiff_t>(below(random, value.size())));
  if (below(random, 2) == 0)
    value.erase(member);
  else if (value.is_array())
    value.push_back(below(random, 2) == 0 ? json(*member) : other);
  else
    *member = other;
}

void change(json& root, const json& other, Random& random) {
  json& value = any_of(root, random);
  const std::size_t how = below(random, 4);
  if (how == 0) {
    value = curious_values()[below(random, curious_values().size())];
  } else if (how == 1) {
    value = json(other);
  } else if (value.is_string()) {
    change_text(value.get_ref<std::string&>(), random);
  } else if (value.is_number_integer()) {
    change_number(value, random);
  } else if (value.is_structured()) {
    change_structure(value, other, random);
  }
}

void change_lines(std::vector<json>& lines, Random& random) {
  const std::size_t at = below(random, lines.size());
  const std::size_t other = below(random, lines.size());
  const json from_elsewhere = any_of(lines[other], random);
  switch (below(random, 10)) {
    case 0:
      lines.push_back(lines[at]);
      break;
    case 1:
      if (lines.size() > 1) lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
      break;
    case 2:
      std::swap(lines[at], lines[other]);
      break;
    default:
      change(lines[at], from_elsewhere, random);
  }
}

std::string text_of(const std::vector<json>& lines) {
  std::string text;
  for (const json& line : lines) text += line.dump(-1, ' ', false, json::error_handler_t::replace) + '\n';
  return text;
}

}  // namespace

std::vector<json> json_lines(const std::uint8_t* data, std::size_t size) {
  std::vector<json> lines;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    json value = json::parse(line, nullptr, false);
    if (!value.is_discarded()) lines.push_back(std::move(value));
  }
  return lines;
}

/// Called by libFuzzer in place of its own: changes a few values, and now and then bytes.
extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size,
                                               unsigned seed) {
  Random random(seed);
  std::vector<json> lines = json_lines(data, size);
  if (lines.empty() || below(random, 20) == 0) return LLVMFuzzerMutate(data, size, max_size);
  for (std::size_t times = 1 + below(random, 3); times > 0; --times) change_lines(lines, random);
  const std::string text = text_of(lines);
  if (text.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
  std::memcpy(data, text.data(), text.size());
  return text.size();
}

/// Two inputs in one: the lines of both, in turns.
extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* one, std::size_t one_size,
                                                 const std::uint8_t* other, std::size_t other_size,
                                                 std::uint8_t* out, std::size_t max_size, unsigned seed) {
  Random random(seed);
  std::vector<json> mixed;
  for (const auto& lines : {json_lines(one, one_size), json_lines(other, other_size)})
    for (const json& line : lines)
      mixed.insert(mixed.begin() + static_cast<std::ptrdiff_t>(below(random, mixed.size() + 1)), line);
  while (!mixed.empty() && text_of(mixed).size() > max_size) mixed.pop_back();
  const std::string text = text_of(mixed);
  std::memcpy(out, text.data(), text.size());
  return text.size();
}
