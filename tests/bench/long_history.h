#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

/// A history of so many changes over 20 years in the real file: 100 accounts of 150 settings, written by the
/// code that writes every history (numbers, hashes, order of the rows as they would have come), in `home`.
/// Made once and kept.
///
/// Two things are the same in a history of every length, so that the same answer can be asked of each: the
/// account `rare` has 200 changes, and the setting `quiet` of the first account has 60.
void make_long_history(const std::filesystem::path& home, std::int64_t changes);

/// What a history takes on disk, in bytes of each change and of each look that found nothing, with their
/// indexes and without the text that they are about.
struct BytesEach {
  double change = 0;
  double look = 0;
};
BytesEach bytes_each(const std::filesystem::path& home);

namespace long_history {
inline constexpr int accounts = 100;
inline constexpr int settings = 150;
inline constexpr int quiet = 1;  ///< the index of the quiet setting
std::string account(int index);
inline const std::string rare = "account-99";
/// The visit that comes after all that are in the history, as check_message counts them.
inline constexpr int first_visit = 20 * 365 * 24 * 60;
}  // namespace long_history
