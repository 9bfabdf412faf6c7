#include "bench/suspect/labels.h"

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace {

double share(int part, int whole) { return whole == 0 ? 1 : static_cast<double>(part) / whole; }

template <class Word, std::size_t size>
Word named(const std::string_view (&names)[size], const std::string& name) {
  const auto found = std::find(std::begin(names), std::end(names), name);
  if (found == std::end(names)) throw std::runtime_error("no such word: " + name);
  return static_cast<Word>(found - std::begin(names));
}

/// FNV-1a: the same on every machine.
std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

}  // namespace

bool Labelled::held_out() const { return hash_of(label) % 3 == 0; }

std::vector<Labelled> read_labels(std::string_view path) {
  std::ifstream file{std::string(path)};
  std::vector<Labelled> labels;
  for (const auto& entry : nlohmann::json::parse(file)) {
    labels.push_back({.label = entry.at("label"),
                      .description = entry.value("description", ""),
                      .section = entry.value("section", ""),
                      .lang = entry.at("lang"),
                      .service = entry.at("service"),
                      .look = entry.at("look"),
                      .category = named<flipwatch::Category>(flipwatch::category_names, entry.at("category")),
                      .sense = named<flipwatch::Sense>(flipwatch::sense_names, entry.at("sense"))});
  }
  return labels;
}

double Quality::precision() const { return share(found, found + false_alarms); }
double Quality::recall() const { return share(found, worth); }
double Quality::category() const { return share(right_category, found); }
double Quality::sense() const { return share(right_sense, with_sense); }

void count(Quality& quality, const Labelled& setting, const flipwatch::Meaning& meaning) {
  ++quality.settings;
  quality.worth += setting.look ? 1 : 0;
  quality.found += setting.look && meaning.look ? 1 : 0;
  quality.missed += setting.look && !meaning.look ? 1 : 0;
  quality.false_alarms += !setting.look && meaning.look ? 1 : 0;
  quality.right_category += setting.look && meaning.look && setting.category == meaning.category ? 1 : 0;
  quality.with_sense += setting.sense != flipwatch::Sense::unknown ? 1 : 0;
  quality.right_sense += setting.sense != flipwatch::Sense::unknown && setting.sense == meaning.sense ? 1 : 0;
}
