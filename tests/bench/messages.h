#pragma once
#include <filesystem>
#include <string>

/// A check of a page with `count` settings, about 210 bytes each, as the reader sends them: the reading of
/// visit number `visit`, a minute after the one before. From one visit to the next `changed` settings change.
/// A tenth of them is on, and by its words on the list: as many as in tests/wire/whole_account.json.
std::string check_message(int count, int visit, int changed, const std::string& account = "9f2c9f2c9f2c9f2c");

/// Asks browserpass for all entries of a store.
std::string browserpass_list_message(const std::filesystem::path& store);

/// Makes a store with so many entries.
void make_browserpass_store(const std::filesystem::path& folder, int entries);
