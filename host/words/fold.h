#pragma once
#include <string>
#include <string_view>

namespace flipwatch {

/// The text as a person compares it: equal folds are "the same text". NFKC and case folding; every kind of
/// quotation mark and apostrophe is ', every dash is -; characters without width are gone; each run of white
/// space (no-break spaces included) is one space, none at the ends. Bytes that are no UTF-8 stay as they are.
/// Folding twice changes nothing.
std::string fold(std::string_view text);

}  // namespace flipwatch
