#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "words/meaning.h"

/// A real setting and what a person says of it (labels.json).
struct Labelled {
  std::string label, description, section, lang, service;
  bool look = false;  ///< a person should look at it when it is on
  flipwatch::Category category = flipwatch::Category::other;
  flipwatch::Sense sense = flipwatch::Sense::unknown;

  /// A third of them, by a hash of the label, was kept out of all tuning of the word lists.
  bool held_out() const;
  flipwatch::Asked asked() const { return {label, description, section, lang}; }
};

std::vector<Labelled> read_labels(std::string_view path);

/// How well a judge does on some settings.
struct Quality {
  int settings = 0, worth = 0;  ///< all, and those that a person should look at
  int found = 0, missed = 0, false_alarms = 0;
  int right_category = 0;               ///< among those found
  int right_sense = 0, with_sense = 0;  ///< among those whose label has a sense

  double precision() const;
  double recall() const;
  double category() const;
  double sense() const;
};

/// What is told of one setting.
void count(Quality& quality, const Labelled& setting, const flipwatch::Meaning& meaning);
