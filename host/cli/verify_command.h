#pragma once

namespace CLI {
class App;
}

namespace flipwatch {

struct Shell;

/// `flipwatch history verify`.
void add_verify(CLI::App& history, Shell& shell);

}  // namespace flipwatch
