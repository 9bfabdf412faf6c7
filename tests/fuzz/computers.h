#pragma once
#include <filesystem>
#include <string>

/// A person's computers and the folder that they share, made anew for each process: the desk's, which the
/// others met before, and the logs that they wrote.
struct Computers {
  /// The folder, and the desk's history as it was when the desk last synced.
  std::filesystem::path folder, history_before;
  std::string history;      ///< one file whole
  std::string own_log;      ///< of the desk's computer, as it lies in the folder
  std::string known_log;    ///< of a computer that the desk heard of, and that has forgotten something since
  std::string strange_log;  ///< of one that nobody heard of, under a salt of its own

  static const Computers& of_a_person();
  /// The folder and the desk as they were, and random names come again as they came for the input before.
  void lay_down() const;
};
