#ifndef EERDER_CSPAWN_H
#define EERDER_CSPAWN_H

#include <spawn.h>
#include <sys/resource.h>
#include <sys/types.h>

/* Three of glibc's extensions that its Swift module leaves out: pipe2(2), prlimit(2), and what closes every descriptor
   of a child (glibc 2.34). Names of our own, for where the headers do declare them. */
extern int eerder_pipe(int ends[2], int flags) __asm__("pipe2");
extern int eerder_prlimit(pid_t pid, int resource, const struct rlimit *limit, struct rlimit *old) __asm__("prlimit");
extern int eerder_spawn_close_from(posix_spawn_file_actions_t *actions, int first)
    __asm__("posix_spawn_file_actions_addclosefrom_np");

#endif
