#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "cli/ask.h"
#include "cli/commands.h"
#include "cli/review_text.h"
#include "cli/terminal.h"

namespace flipwatch {
namespace {

using nlohmann::json;

constexpr std::size_t max_reading = 64 * 1024 * 1024;

/// All of a file, or of stdin.
std::string text_of(const std::string& file) {
  std::FILE* in = file == "-" ? stdin : std::fopen(file.c_str(), "rb");
  const Error unreadable(Code::not_found, file + " cannot be read", "",
                         "Name a file that holds a reading as JSON, or - for stdin.");
  if (!in) throw unreadable;
  std::string text;
  char part[65536];
  while (const std::size_t count = std::fread(part, 1, sizeof part, in)) {
    text.append(part, count);
    if (text.size() > max_reading) break;
  }
  const bool is_broken = std::ferror(in) != 0;
  if (in != stdin) std::fclose(in);
  if (is_broken) throw unreadable;
  if (text.size() > max_reading)
    throw Error(Code::too_large, file + " is longer than 64 MB, which no page is");
  return text;
}

json reading_in(const std::string& file) {
  const std::string name = file == "-" ? "stdin" : file;
  try {
    json reading = json::parse(text_of(file));
    if (reading.is_object()) return reading;
    throw Error(Code::bad_request, name + ": expected a reading, which is an object, found something else",
                "", "A reading is the body of the wire's check: site, at, page, settings.");
  } catch (const json::exception& fault) {
    const std::string what = fault.what();
    const std::size_t at = what.find("at line");
    throw Error(Code::bad_json, name + ": expected JSON, found an error " +
                                    (at == std::string::npos ? what : what.substr(at)));
  }
}

int check(Workplace& workplace, const std::string& file, bool as_json) {
  const json answer = ask(workplace, "check", reading_in(file));
  const int status =
      answer.value("review", json::array()).empty() ? terminal::all_well : terminal::something_to_see;
  if (as_json) return terminal::print_json(answer, status);
  print_warnings(answer);
  return terminal::print(review_text(answer), status);
}

}  // namespace

void add_check(CLI::App& app, Shell& shell) {
  struct Options {
    std::string file = "-";
    bool as_json = false;
  };
  const auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "check", "judge a reading, and keep it in the history; 1 when there is something to look at");
  command->add_option("file", options->file, "a reading as JSON, the body of a check; - is stdin");
  command->add_flag("--json", options->as_json, "print the answer as the wire has it");
  command->footer(example("flipwatch check reading.json", "judges what a page showed"));
  command->callback([&shell, options] {
    shell.chosen = [&shell, options] { return check(shell.workplace, options->file, options->as_json); };
  });
}

}  // namespace flipwatch
