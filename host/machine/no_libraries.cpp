/// What the linker puts in the place of dlopen (--wrap) in a static program, which can load no library. SQLite asks for
/// some, when it is told to load an extension; now it finds none, and the linker need not warn of it.
extern "C" void* __wrap_dlopen(const char*, int) { return nullptr; }
