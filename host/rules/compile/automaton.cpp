#include "rules/compile/automaton.h"

#include <limits>
#include <map>
#include <stdexcept>

namespace flipwatch::rules {
namespace {

constexpr std::uint16_t nobody = std::numeric_limits<std::uint16_t>::max();

/// A beginning of a pattern, before it has its place.
struct Node {
  std::map<std::uint8_t, std::size_t> ways;  // by the class of the byte
  std::uint16_t pattern = 0;                 // 1 + the pattern that this is, or 0
  std::size_t place = 0;
};

class Builder {
 public:
  explicit Builder(const Patterns& patterns) {
    number_bytes(patterns);
    for (const auto& [text, meanings] : patterns) add(text, meanings);
    place();
  }

  Automaton take() { return std::move(made_); }

 private:
  void number_bytes(const Patterns& patterns) {
    std::uint8_t next = 0;
    for (const auto& [text, meanings] : patterns) {
      for (const char c : text) {
        std::uint8_t& number = made_.classes[static_cast<unsigned char>(c)];
        if (number == 0) number = ++next;
      }
    }
  }

  void add(const std::string& text, const std::vector<PatternMeaning>& meanings) {
    std::size_t at = 0;
    for (const char c : text) {
      const std::uint8_t way = made_.classes[static_cast<unsigned char>(c)];
      const auto [entry, is_new] = nodes_[at].ways.try_emplace(way, nodes_.size());
      at = entry->second;
      if (is_new) nodes_.emplace_back();
    }
    made_.patterns.push_back(
        {static_cast<std::uint16_t>(made_.meanings.size()), static_cast<std::uint8_t>(meanings.size())});
    made_.meanings.insert(made_.meanings.end(), meanings.begin(), meanings.end());
    nodes_[at].pattern = static_cast<std::uint16_t>(made_.patterns.size());
  }

  /// Each node's children into the first gap that they all fit in.
  void place() {
    made_.states.push_back({0, nobody, 0});
    std::vector<std::size_t> order = {0};
    for (std::size_t i = 0; i < order.size(); ++i) {
      const Node& node = nodes_[order[i]];
      if (node.ways.empty()) continue;
      const std::size_t base = gap_for(node);
      made_.states[node.place].base = static_cast<std::uint16_t>(base);
      for (const auto& [way, child] : node.ways) {
        const std::size_t to = base + way;
        if (to >= nobody) throw std::length_error("the word lists are too long for one automaton");
        if (to >= made_.states.size()) made_.states.resize(to + 1, {0, nobody, 0});
        made_.states[to] = {0, static_cast<std::uint16_t>(node.place), nodes_[child].pattern};
        nodes_[child].place = to;
        order.push_back(child);
      }
    }
  }

  std::size_t gap_for(const Node& node) {
    const std::uint8_t first = node.ways.begin()->first;
    while (first_gap_ < made_.states.size() && (first_gap_ == 0 || made_.states[first_gap_].owner != nobody))
      ++first_gap_;
    for (std::size_t at = std::max<std::size_t>(first_gap_, first);; ++at) {
      bool fits = true;
      for (const auto& [way, child] : node.ways) {
        const std::size_t to = at - first + way;
        fits = fits && (to >= made_.states.size() || (to != 0 && made_.states[to].owner == nobody));
      }
      if (fits) return at - first;
    }
  }

  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::size_t first_gap_ = 0;
  Automaton made_;
};

}  // namespace

Automaton automaton_of(const Patterns& patterns) { return Builder(patterns).take(); }

}  // namespace flipwatch::rules
