#pragma once

namespace flipwatch {

/// From here on every system call of this process fails with EPERM, but for those in this file's source
/// (seccomp). The process must have given up new privileges before. Nothing happens where the kernel has no
/// seccomp, or on a processor whose numbers are not known here.
///
/// It is a list of what is allowed, not of what is forbidden: the program is one file with its C library in
/// it, so what it calls is known when it is built, and what a later kernel can do is refused without anybody
/// thinking of it. It refuses with EPERM rather than by ending the process: a way that was overlooked then
/// costs one answer, which says why, and not the host.
void allow_few_system_calls();

}  // namespace flipwatch
