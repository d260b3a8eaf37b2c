/* Preloaded by the bench: every sync to disk takes at least SLOW_SYNC_MICROSECONDS, as on a slower disk. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <time.h>

static long least(void) {
    static long nanoseconds = -1;
    if (nanoseconds < 0) {
        const char *given = getenv("SLOW_SYNC_MICROSECONDS");
        nanoseconds = given ? atol(given) * 1000 : 0;
    }
    return nanoseconds;
}

static int slowed(const char *name, int file) {
    int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += least();
    until.tv_sec += until.tv_nsec / 1000000000;
    until.tv_nsec %= 1000000000;
    int result = real(file);
    int error = errno;
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL) == EINTR) {
    }
    errno = error;
    return result;
}

int fsync(int file) { return slowed("fsync", file); }

int fdatasync(int file) { return slowed("fdatasync", file); }
