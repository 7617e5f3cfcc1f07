// SPDX-License-Identifier: GPL-3.0-or-later
// How long a program takes to its first painted window: waymark-firstwindow COMMAND [ARGUMENT...]
//
// Starts the command, waits at the X server of $DISPLAY until a window of at least 400x300 is
// mapped and something is drawn in it, prints "WALL CPU", milliseconds since the start and CPU
// milliseconds of the process with its threads until then, and ends the program. Exit code 1 when
// no such window comes within a minute.
#include <xcb/xcb.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <memory>
#include <poll.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kWidth = 400;
constexpr int kHeight = 300;
constexpr auto kPatience = std::chrono::seconds(60);

template <typename T>
using Freed = std::unique_ptr<T, decltype(&std::free)>;

template <typename T>
Freed<T> freed(T* pointer)
{
    return {pointer, &std::free};
}

/// CPU time of the process and all its threads; /proc/PID/stat counts in hundredths of a second
/// only.
double cpuMsOf(pid_t process)
{
    const std::string folder = "/proc/" + std::to_string(process) + "/task";
    double nanoseconds = 0;
    DIR* tasks = opendir(folder.c_str());
    if (!tasks)
        return 0;
    while (const dirent* entry = readdir(tasks)) {
        if (entry->d_name[0] == '.')
            continue;
        const std::string path = folder + '/' + entry->d_name + "/schedstat";
        unsigned long long used = 0;
        if (std::FILE* file = std::fopen(path.c_str(), "r")) {
            if (std::fscanf(file, "%llu", &used) == 1)
                nanoseconds += static_cast<double>(used);
            std::fclose(file);
        }
    }
    closedir(tasks);
    return nanoseconds * 1e-6;
}

/// Whether one line of pixels through the window's upper part, or one down its middle, shows more
/// than one colour. A window that is mapped but not painted shows its background only.
bool isPainted(xcb_connection_t* connection, xcb_window_t window, int width, int height)
{
    const auto strip = [&](int x, int y, int w, int h) {
        const auto reply = freed(xcb_get_image_reply(connection,
            xcb_get_image(connection, XCB_IMAGE_FORMAT_Z_PIXMAP, window, static_cast<int16_t>(x),
                static_cast<int16_t>(y), static_cast<uint16_t>(w), static_cast<uint16_t>(h), ~0U),
            nullptr));
        if (!reply)
            return false;
        const uint8_t* pixels = xcb_get_image_data(reply.get());
        const int size = xcb_get_image_data_length(reply.get());
        for (int at = 4; at + 4 <= size; at += 4) {
            if (std::memcmp(pixels, pixels + at, 4) != 0)
                return true;
        }
        return false;
    };
    return strip(0, 20, width, 1) || strip(width / 2, 0, 1, height);
}

pid_t start(char** command)
{
    const pid_t process = fork();
    if (process == 0) {
        execvp(command[0], command);
        std::fprintf(stderr, "%s: %s\n", command[0], std::strerror(errno));
        _exit(127);
    }
    return process;
}

bool waitForPaint(xcb_connection_t* connection, xcb_window_t window, int width, int height,
    Clock::time_point until)
{
    while (Clock::now() < until) {
        if (isPainted(connection, window, width, height))
            return true;
        usleep(1000);
    }
    return false;
}

/// The first large window that was mapped and painted, or none.
xcb_window_t waitForWindow(xcb_connection_t* connection, Clock::time_point until)
{
    pollfd place {xcb_get_file_descriptor(connection), POLLIN, 0};
    while (Clock::now() < until) {
        const auto event = freed(xcb_poll_for_event(connection));
        if (!event) {
            if (xcb_connection_has_error(connection))
                return XCB_WINDOW_NONE;
            poll(&place, 1, 100);
            continue;
        }
        if ((event->response_type & 0x7F) != XCB_MAP_NOTIFY)
            continue;
        xcb_map_notify_event_t mapped {};
        std::memcpy(&mapped, event.get(), sizeof mapped);
        const auto geometry = freed(xcb_get_geometry_reply(
            connection, xcb_get_geometry(connection, mapped.window), nullptr));
        if (geometry && geometry->width >= kWidth && geometry->height >= kHeight
            && waitForPaint(connection, mapped.window, geometry->width, geometry->height, until))
            return mapped.window;
    }
    return XCB_WINDOW_NONE;
}

xcb_atom_t atom(xcb_connection_t* connection, const char* name)
{
    const auto reply = freed(xcb_intern_atom_reply(connection,
        xcb_intern_atom(connection, 0, static_cast<uint16_t>(std::strlen(name)), name), nullptr));
    return reply ? reply->atom : static_cast<xcb_atom_t>(XCB_ATOM_NONE);
}

/// Closes the window as a person would, so that the program leaves its files as it does then: a
/// database that was left in the middle is recovered at the next start, which would be measured
/// instead.
bool closes(xcb_connection_t* connection, xcb_window_t window, pid_t process)
{
    xcb_client_message_event_t message {};
    message.response_type = XCB_CLIENT_MESSAGE;
    message.format = 32;
    message.window = window;
    message.type = atom(connection, "WM_PROTOCOLS");
    message.data.data32[0] = atom(connection, "WM_DELETE_WINDOW");
    xcb_send_event(
        connection, 0, window, XCB_EVENT_MASK_NO_EVENT, reinterpret_cast<const char*>(&message));
    xcb_flush(connection);
    for (int i = 0; i < 50; ++i) {
        if (waitpid(process, nullptr, WNOHANG) == process)
            return true;
        usleep(100'000);
    }
    return false;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("usage: waymark-firstwindow COMMAND [ARGUMENT...]\n", stderr);
        return 1;
    }
    xcb_connection_t* connection = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(connection)) {
        std::fputs("no X server\n", stderr);
        return 1;
    }
    const uint32_t wanted = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
    xcb_change_window_attributes(connection,
        xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root, XCB_CW_EVENT_MASK, &wanted);
    xcb_flush(connection);

    const Clock::time_point begin = Clock::now();
    const pid_t process = start(argv + 1);
    const xcb_window_t shown = waitForWindow(connection, begin + kPatience);
    const double wall = std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
    const double cpu = cpuMsOf(process);
    if (shown == XCB_WINDOW_NONE || !closes(connection, shown, process)) {
        kill(process, SIGTERM);
        waitpid(process, nullptr, 0);
    }
    xcb_disconnect(connection);
    if (shown == XCB_WINDOW_NONE) {
        std::fputs("no window came\n", stderr);
        return 1;
    }
    std::printf("%.1f %.1f\n", wall, cpu);
    return 0;
}
