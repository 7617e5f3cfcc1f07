// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into the command line by tst_faults: makes the k-th call of a kind fail, or ends the
// process there as a power cut or kill -9 would. What it is told stands in the environment:
//   FI_CALL  write | fsync | open | ftruncate | rename | read | any (any of the writing ones)
//   FI_N     which call of that kind on a path that contains FI_PATH
//   FI_ERR   the errno;  FI_STICKY=1 every later one fails too;  FI_KILL=1 ends the process instead
//   FI_SHORT=1  read gives one byte at a time, and is interrupted in between; nothing fails
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long seen;

static int on_path(int fd)
{
    const char* part = getenv("FI_PATH");
    char link[64];
    char path[PATH_MAX];
    if (!part)
        return 1;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t n = readlink(link, path, sizeof path - 1);
    if (n < 0)
        return 0;
    path[n] = 0;
    return strstr(path, part) != NULL;
}

// 1: this call is to fail, errno is set.
static int fails(const char* call, int writes)
{
    const char* wanted = getenv("FI_CALL");
    const char* number = getenv("FI_N");
    if (!wanted || !number
        || (strcmp(wanted, call) != 0 && !(writes && strcmp(wanted, "any") == 0)))
        return 0;
    const long k = atol(number);
    const long now = __sync_add_and_fetch(&seen, 1);
    if (now != k && !(now > k && getenv("FI_STICKY")))
        return 0;
    if (getenv("FI_KILL"))
        kill(getpid(), SIGKILL);
    const char* error = getenv("FI_ERR");
    errno = error ? atoi(error) : EIO;
    return 1;
}

#define REAL(name)                                                                                 \
    static __typeof__(name)* real;                                                                 \
    if (!real)                                                                                     \
    real = (__typeof__(name)*)dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void* data, size_t n)
{
    REAL(write);
    return fd > 2 && on_path(fd) && fails("write", 1) ? -1 : real(fd, data, n);
}

ssize_t pwrite64(int fd, const void* data, size_t n, off64_t at)
{
    REAL(pwrite64);
    return on_path(fd) && fails("write", 1) ? -1 : real(fd, data, n, at);
}

ssize_t pwrite(int fd, const void* data, size_t n, off_t at)
{
    REAL(pwrite);
    return on_path(fd) && fails("write", 1) ? -1 : real(fd, data, n, at);
}

ssize_t read(int fd, void* data, size_t n)
{
    static int turn;
    REAL(read);
    if (fd > 2 && getenv("FI_CALL") && on_path(fd)) {
        if (getenv("FI_SHORT") && n > 1) {
            if (++turn % 3 == 0) {
                errno = EINTR;
                return -1;
            }
            return real(fd, data, n > 7 ? n / 7 : 1);
        }
        if (fails("read", 0))
            return -1;
    }
    return real(fd, data, n);
}

int fsync(int fd)
{
    REAL(fsync);
    return on_path(fd) && fails("fsync", 1) ? -1 : real(fd);
}

int fdatasync(int fd)
{
    REAL(fdatasync);
    return on_path(fd) && fails("fsync", 1) ? -1 : real(fd);
}

int ftruncate64(int fd, off64_t size)
{
    REAL(ftruncate64);
    return on_path(fd) && fails("ftruncate", 1) ? -1 : real(fd, size);
}

int rename(const char* from, const char* to)
{
    REAL(rename);
    const char* part = getenv("FI_PATH");
    return (!part || strstr(to, part)) && fails("rename", 1) ? -1 : real(from, to);
}

int open64(const char* path, int flags, ...)
{
    mode_t mode = 0;
    if (flags & (O_CREAT | O_TMPFILE)) {
        va_list list;
        va_start(list, flags);
        mode = va_arg(list, mode_t);
        va_end(list);
    }
    REAL(open64);
    const char* part = getenv("FI_PATH");
    return part && strstr(path, part) && fails("open", 0) ? -1 : real(path, flags, mode);
}
