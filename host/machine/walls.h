#pragma once
#include "machine/places.h"

namespace flipwatch {

/// Gives up, for the rest of this process, what answering needs no more: new privileges; every system call
/// but those by which files are read and written and time is told (system_calls.h), so that there is no
/// socket, no other program and no other process; and writing anywhere but in the three folders
/// (writable_folders.h), which are made if they are missing. Before the first byte of a message is read.
///
/// What the kernel does not have is left out without a word: the walls stand behind the checks, not in their
/// place. On systems other than Linux, and on processors other than x86-64 and 64-bit ARM, nothing is done.
void raise_walls(const Places& here);

}  // namespace flipwatch
