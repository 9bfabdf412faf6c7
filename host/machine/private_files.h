#pragma once
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace flipwatch {

/// Whatever this process makes from here on is for its owner alone. The first line of main.
void keep_files_private();

/// Makes the folder and what is missing above it, each 0700. One that is there already is closed to others if
/// it was open. Throws std::system_error, also when the folder belongs to somebody else.
void make_private_folder(const std::filesystem::path& folder);

/// Replaces a file whole: after a crash at any moment there is the old text or the new one. Throws
/// std::system_error.
void write_private_file(const std::filesystem::path& file, std::string_view text);

/// The same for what is too long to be held at once: `write` hands it over piece by piece.
using Pieces = std::function<void(std::string_view)>;
void write_private_file(const std::filesystem::path& file, const std::function<void(const Pieces&)>& write);

/// The same, for every person of this computer to read, with the folders above it that are missing.
void write_public_file(const std::filesystem::path& file, std::string_view text);

/// Adds to the end of a file that is there, and is back when it is on the disk. A link is not followed.
/// Throws std::system_error.
void append_private_file(const std::filesystem::path& file, std::string_view text);

enum class Links { followed, refused };

/// The text of a file; nullopt when there is none. Throws std::system_error, also when it is longer than
/// `max_bytes`, or a link where those are refused.
std::optional<std::string> read_file(const std::filesystem::path& file, std::size_t max_bytes,
                                     Links links = Links::followed);

/// Whether somebody else than its owner may write in a folder.
bool others_may_write(const std::filesystem::path& folder);

}  // namespace flipwatch
