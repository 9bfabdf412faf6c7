#pragma once
#include <filesystem>
#include <string>

/// A check of a page with `count` settings, about 210 bytes each, as the reader sends them: the reading of
/// visit number `visit`. From one visit to the next `changed` settings change.
std::string check_message(int count, int visit, int changed);

/// The same check on a page of its own for each visit, so that all its settings are new.
std::string new_page_message(int count, int visit);

/// Asks browserpass for all entries of a store.
std::string browserpass_list_message(const std::filesystem::path& store);

/// Makes a store with so many entries.
void make_browserpass_store(const std::filesystem::path& folder, int entries);
