#pragma once
#include <filesystem>
#include <string>

/// A check of a page with `count` settings, about 210 bytes each, as the reader sends them: the reading of
/// visit number `visit`. From one visit to the next `changed` settings change.
std::string check_message(int count, int visit, int changed);

/// Asks browserpass for all entries of a store.
std::string browserpass_list_message(const std::filesystem::path& store);

/// Makes a store with so many entries.
void make_browserpass_store(const std::filesystem::path& folder, int entries);
