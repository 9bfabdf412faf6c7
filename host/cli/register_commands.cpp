#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "browsers/manifest.h"
#include "browsers/registration.h"
#include "cli/browser_names.h"
#include "cli/commands.h"
#include "cli/deed_text.h"
#include "cli/terminal.h"

namespace flipwatch {
namespace {

struct RegisterOptions {
  std::vector<std::string> browsers, extensions;
  std::string profiles, root;
  bool for_all = false;
  bool only_say = false;
};

/// A folder as it was typed, whole, whatever the folder that it was typed in; "" stays "".
std::filesystem::path whole(const std::string& typed) {
  return typed.empty() ? std::filesystem::path() : std::filesystem::absolute(typed);
}

Registration registration(const Shell& shell, const System& system, const RegisterOptions& options) {
  if (system.home.empty() && !options.for_all)
    throw Error(Code::not_found, "there is no home in which to look for browsers", "", "Set HOME.");
  for (const std::string& extension : options.extensions) {
    if (!family_of(extension)) {
      throw Error(Code::bad_request, "\"" + extension + "\" is no id of an extension", "",
                  "Chromium's have 32 letters from a to p, Firefox's look like an address or a {uuid}.");
    }
  }
  const std::vector<const Browser*> browsers = browsers_named(options.browsers);
  const bool is_one_chromium = browsers.size() == 1 && browsers[0]->family == Family::chromium;
  if (!options.profiles.empty() && !is_one_chromium)
    throw Error(Code::bad_request, "--user-data-dir is for one browser of Chromium's family", "",
                "Name it with --browser.");
  return {browsers,
          options.for_all,
          options.only_say,
          options.extensions,
          whole(options.profiles),
          options.for_all ? system.callers_for_all() : shell.places.callers()};
}

int print(const std::vector<Deed>& deeds, bool only_say, const std::string& nothing) {
  std::string out;
  bool is_well = true;
  for (const Deed& deed : deeds) {
    out += deed_text(deed, only_say);
    is_well = is_well && deed.is != Deed::Is::refused;
  }
  return terminal::print(deeds.empty() ? nothing : out,
                         is_well ? terminal::all_well : terminal::something_to_see);
}

/// The words that both have.
CLI::App* add(CLI::App& app, const char* name, const char* does, const std::shared_ptr<RegisterOptions>& options) {
  CLI::App* command = app.add_subcommand(name, does);
  command->add_option("--browser", options->browsers, "this one; may be given several times")
      ->type_name("NAME");
  command->add_flag("--system", options->for_all, "for every person of this computer");
  command->add_flag("--dry-run", options->only_say, "say which files, and touch none");
  command
      ->add_option("--user-data-dir", options->profiles,
                   "where a Chromium keeps its profiles, if you moved them")
      ->type_name("FOLDER");
  command->add_option("--root", options->root, "with --system: below this folder, for who makes a package")
      ->type_name("FOLDER");
  command->get_option("--root")->needs("--system");
  command->get_option("--user-data-dir")->excludes("--system");
  return command;
}

System system_of(const Shell& shell, const RegisterOptions& options) {
  System system = shell.system;
  if (!options.root.empty()) system.root = whole(options.root);
  return system;
}

}  // namespace

void add_register(CLI::App& app, Shell& shell) {
  const auto options = std::make_shared<RegisterOptions>();
  CLI::App* command =
      add(app, "register", "tell browsers where this program is: those that are here, or those that you name",
          options);
  command
      ->add_option("--extension-id", options->extensions,
                   "an extension that may start it, too; may be given several times")
      ->type_name("ID");
  command->footer("\nBrowsers: " + browser_names() +
                  example("flipwatch register --browser firefox", "writes one file, and says which"));
  command->callback([&shell, options] {
    shell.chosen = [&shell, options] {
      return print(register_program(system_of(shell, *options),
                                    registration(shell, system_of(shell, *options), *options)),
                   options->only_say,
                   "No browser that Flipwatch knows was found; name one with --browser. It knows " +
                       browser_names() + ".\n");
    };
  });
}

void add_unregister(CLI::App& app, Shell& shell) {
  const auto options = std::make_shared<RegisterOptions>();
  CLI::App* command = add(app, "unregister",
                          "take back what register wrote, for all browsers or those that you name", options);
  command->footer(
      example("flipwatch unregister", "no browser knows the program any more; the history stays"));
  command->callback([&shell, options] {
    shell.chosen = [&shell, options] {
      return print(unregister_program(system_of(shell, *options),
                                      registration(shell, system_of(shell, *options), *options)),
                   options->only_say, "There is nothing to take back.\n");
    };
  });
}

}  // namespace flipwatch
