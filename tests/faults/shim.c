/* Preloaded into a process: counts what it does to the files of one folder, and makes the n-th of
   these calls fail, be cut short, or be the last; keeps a log from which a disk can be rebuilt. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { NONE, KILL, TORN, FULL, FAULTY, SHORT, SYNC };              /* what is to happen */
enum { WRITE, RESIZE, FLUSH, CREATE, MOVE, LINK, REMOVE, MARK };   /* the kinds in the log */

#define FILES 4096
static unsigned char watched[FILES]; /* by descriptor: 0 no, 1 file, 2 folder */
static char folder[4096];
static int kind, lasting, log_fd = -1;
static long at, count, hit;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))real(#name))
static void *real(const char *name) { return dlsym(RTLD_NEXT, name); }

/* What the tests call, through ctypes. */

void fault_arm(const char *where, int what, long n, int persistent) {
    snprintf(folder, sizeof folder, "%s", where);
    kind = what, at = n, lasting = persistent, count = hit = 0;
}

void fault_disarm(void) { kind = NONE; }
long fault_count(void) { return count; }
long fault_hits(void) { return hit; }

static void put(int op, uint64_t file, int64_t offset, const void *data, size_t size,
                const char *name, const char *other) {
    if (log_fd < 0) return;
    char head[64];
    size_t names = name ? strlen(name) : 0, others = other ? strlen(other) : 0;
    struct __attribute__((packed)) { uint8_t op; uint64_t file; int64_t offset;
        uint32_t size; uint16_t name, other; } entry =
        { op, file, offset, (uint32_t)size, (uint16_t)names, (uint16_t)others };
    memcpy(head, &entry, sizeof entry);
    syscall(SYS_write, log_fd, head, sizeof entry);
    if (names) syscall(SYS_write, log_fd, name, names);
    if (others) syscall(SYS_write, log_fd, other, others);
    if (size) syscall(SYS_write, log_fd, data, size);
}

void fault_log(const char *path) {
    log_fd = syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
}

void fault_mark(long number) {
    pthread_mutex_lock(&turn);
    put(MARK, 0, number, NULL, 0, NULL, NULL);
    pthread_mutex_unlock(&turn);
}

/* Whether a call is to fail; errno says how. Kills the process where that is asked for. */

static int fails(int op) {
    int counts = kind == SYNC ? op == FLUSH
        : kind == SHORT || kind == TORN ? op == WRITE
        : kind == FULL ? op == WRITE || op == RESIZE || op == CREATE || op == MOVE || op == LINK
        : 1;
    if (!counts) return 0;
    long now = ++count;
    if (kind == NONE || (now != at && !(lasting && now > at))) return 0;
    hit++;
    if (kind == KILL) syscall(SYS_kill, getpid(), SIGKILL);
    errno = kind == FULL ? ENOSPC : EIO;
    return 1;
}

static int is_inside(const char *path) {
    char whole[4096];
    if (!folder[0] || !path) return 0;
    if (path[0] != '/') {
        if (!realpath(path, whole)) return 0;
        path = whole;
    }
    size_t length = strlen(folder);
    return !strncmp(path, folder, length) && (path[length] == '/' || !path[length]);
}

static uint64_t number(int fd) {
    struct stat found;
    return fstat(fd, &found) ? 0 : found.st_ino;
}

static uint64_t number_of(const char *path) {
    struct stat found;
    return lstat(path, &found) ? 0 : found.st_ino;
}

static int opened(int dir, const char *path, int flags, mode_t mode) {
    int inside = dir == AT_FDCWD && is_inside(path);
    if (!inside || !(flags & (O_CREAT | O_TRUNC))) {
        int fd = syscall(SYS_openat, dir, path, flags, mode);
        if (fd >= 0 && fd < FILES) {
            struct stat found;
            watched[fd] = inside ? (!fstat(fd, &found) && S_ISDIR(found.st_mode) ? 2 : 1) : 0;
        }
        return fd;
    }
    pthread_mutex_lock(&turn);
    int fd = -1, is_new = !number_of(path);
    if ((!is_new && !(flags & O_TRUNC)) || !fails(CREATE)) {
        fd = syscall(SYS_openat, dir, path, flags, mode);
        if (fd >= 0 && fd < FILES) {
            watched[fd] = 1;
            if (is_new) put(CREATE, number(fd), 0, NULL, 0, path, NULL);
            else if (flags & O_TRUNC) put(RESIZE, number(fd), 0, NULL, 0, NULL, NULL);
        }
    }
    int error = errno;
    pthread_mutex_unlock(&turn);
    errno = error;
    return fd;
}

#define OPENS(name) int name(const char *path, int flags, ...) { \
    va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more); \
    return opened(AT_FDCWD, path, flags, mode); }
OPENS(open)
OPENS(open64)

#define OPENS_AT(name) int name(int dir, const char *path, int flags, ...) { \
    va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more); \
    return opened(dir, path, flags, mode); }
OPENS_AT(openat)
OPENS_AT(openat64)

int close(int fd) {
    if (fd >= 0 && fd < FILES) watched[fd] = 0;
    return syscall(SYS_close, fd);
}

static ssize_t written(int fd, const void *data, size_t size, off_t offset, int moves) {
    if (fd < 0 || fd >= FILES || watched[fd] != 1)
        return moves ? syscall(SYS_write, fd, data, size)
                     : syscall(SYS_pwrite64, fd, data, size, offset);
    pthread_mutex_lock(&turn);
    ssize_t done = -1;
    if (moves) {
        struct stat found;
        offset = fcntl(fd, F_GETFL) & O_APPEND ? (fstat(fd, &found), found.st_size)
                                               : lseek(fd, 0, SEEK_CUR);
    }
    int wrong = fails(WRITE);
    if (!wrong || kind == SHORT || kind == TORN) {
        /* A disk that becomes full takes a part, and nothing more of what follows. */
        size_t part = wrong ? size / 2 : size;
        if (wrong && kind == SHORT && hit > 1 && lasting) part = 0;
        done = part || !wrong ? (moves ? syscall(SYS_write, fd, data, part)
                                       : syscall(SYS_pwrite64, fd, data, part, offset)) : -1;
        if (done > 0) put(WRITE, number(fd), offset, data, done, NULL, NULL);
        if (wrong && kind == TORN) syscall(SYS_kill, getpid(), SIGKILL);
        if (done < 0 && !part) errno = ENOSPC;
    }
    int error = errno;
    pthread_mutex_unlock(&turn);
    errno = error;
    return done;
}

ssize_t write(int fd, const void *data, size_t size) { return written(fd, data, size, 0, 1); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) {
    return written(fd, data, size, offset, 0);
}
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset) {
    return written(fd, data, size, offset, 0);
}

#define GUARDED(op, call, entry) \
    pthread_mutex_lock(&turn); \
    int done = -1; \
    if (!fails(op)) { done = call; if (!done) entry; } \
    int error = errno; \
    pthread_mutex_unlock(&turn); \
    errno = error; \
    return done;

static int resized(int fd, off_t size) {
    if (fd < 0 || fd >= FILES || watched[fd] != 1) return syscall(SYS_ftruncate, fd, size);
    GUARDED(RESIZE, syscall(SYS_ftruncate, fd, size),
            put(RESIZE, number(fd), size, NULL, 0, NULL, NULL))
}

int ftruncate(int fd, off_t size) { return resized(fd, size); }
int ftruncate64(int fd, off64_t size) { return resized(fd, size); }

static int flushed(int fd, long call) {
    if (fd < 0 || fd >= FILES || !watched[fd]) return syscall(call, fd);
    /* What is logged is enough for the simulated disk; the real one need not be waited for. */
    GUARDED(FLUSH, 0, put(FLUSH, watched[fd] == 2 ? 0 : number(fd), 0, NULL, 0, NULL, NULL))
}

int fsync(int fd) { return flushed(fd, SYS_fsync); }
int fdatasync(int fd) { return flushed(fd, SYS_fdatasync); }

int rename(const char *from, const char *to) {
    if (!is_inside(to)) return REAL(rename)(from, to);
    GUARDED(MOVE, REAL(rename)(from, to), put(MOVE, 0, 0, NULL, 0, from, to))
}

int link(const char *from, const char *to) {
    if (!is_inside(to)) return REAL(link)(from, to);
    GUARDED(LINK, REAL(link)(from, to), put(LINK, 0, 0, NULL, 0, from, to))
}

int unlink(const char *path) {
    if (!is_inside(path)) return REAL(unlink)(path);
    GUARDED(REMOVE, REAL(unlink)(path), put(REMOVE, 0, 0, NULL, 0, path, NULL))
}
