#include "words/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace flipwatch {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

constexpr char fold_byte(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
  if (c == '"' || c == '`') return '\'';
  return c >= '\t' && c <= '\r' ? ' ' : c;
}

constexpr auto folded_bytes = [] {
  std::array<char, 256> folded{};
  for (std::size_t c = 0; c < folded.size(); ++c) folded[c] = fold_byte(static_cast<char>(c));
  return folded;
}();

/// Runs before normalisation, which would tear some of these apart (an acute accent becomes a space and a
/// mark).
utf8proc_int32_t straighten(utf8proc_int32_t c, void*) {
  switch (c) {
    case '"':
    case '`':
    case 0x00AB:
    case 0x00B4:
    case 0x00BB:
    case 0x02BB:
    case 0x02BC:
    case 0x02BD:
    case 0x02C8:
    case 0x02CA:
    case 0x02CB:
    case 0x2032:
    case 0x2033:
    case 0x2034:
    case 0x2035:
    case 0x2036:
    case 0x2037:
    case 0x2057:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
    case 0x301D:
    case 0x301E:
    case 0x301F:
    case 0xFE41:
    case 0xFE42:
    case 0xFE43:
    case 0xFE44:
    case 0xFF02:
    case 0xFF07:
    case 0xFF40:
    case 0xFF62:
    case 0xFF63:
      return '\'';
    case 0x02D7:
    case 0x2043:
    case 0x207B:
    case 0x208B:
    case 0x2212:
    case 0x2E3A:
    case 0x2E3B:
    case 0xFE31:
    case 0xFE32:
    case 0xFE58:
    case 0xFE63:
    case 0xFF0D:
      return '-';
    case 0x0085:
    case 0x1680:
    case 0x2028:
    case 0x2029:
      return ' ';
    case 0x0149:  // ŉ, deprecated: its folding would bring in an apostrophe after this step
      return 'n';
    default:
      // ‹ and › (U+2039, U+203A) stay what they are: they are the marks of a placeholder such as ‹email›.
      if (c >= 0x2018 && c <= 0x201F) return '\'';
      if (c >= 0x2010 && c <= 0x2015) return '-';
      return c;
  }
}

std::string squeeze(std::string_view text) {
  std::string squeezed(text.size(), ' ');
  std::size_t end = 0;
  bool gap = false;
  for (const char c : text) {
    const char folded = folded_bytes[static_cast<unsigned char>(c)];
    if (folded == ' ') {
      gap = end > 0;
      continue;
    }
    if (gap) ++end;  // it is a space already
    gap = false;
    squeezed[end++] = folded;
  }
  squeezed.resize(end);
  return squeezed;
}

}  // namespace

std::string fold(std::string_view text) {
  if (is_ascii(text)) return squeeze(text);
  constexpr auto nfkc_casefold = static_cast<utf8proc_option_t>(
      UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  utf8proc_uint8_t* normal = nullptr;
  const auto size = utf8proc_map_custom(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                        static_cast<utf8proc_ssize_t>(text.size()), &normal, nfkc_casefold,
                                        straighten, nullptr);
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(normal, std::free);
  if (size < 0) return squeeze(text);
  return squeeze({reinterpret_cast<const char*>(normal), static_cast<std::size_t>(size)});
}

}  // namespace flipwatch
