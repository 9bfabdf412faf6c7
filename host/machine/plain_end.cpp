#include <cstdlib>

/// What the library does when an exception is caught by nobody. Its own prints the name of the exception's
/// type, for which it brings a demangler of 60 KB; who reads the stderr of a native host would not be helped
/// by it.
namespace __gnu_cxx {
void __verbose_terminate_handler() { std::abort(); }
}  // namespace __gnu_cxx
