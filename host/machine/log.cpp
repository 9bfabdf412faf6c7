#include "machine/log.h"

#include <fcntl.h>
#include <spdlog/details/null_mutex.h>
#include <spdlog/logger.h>
#include <spdlog/sinks/base_sink.h>
#include <sys/stat.h>
#ifdef _WIN32
#include <io.h>
#include <process.h>
#else
#include <sys/file.h>
#include <unistd.h>
#endif

#include "machine/private_files.h"
#include "time.h"

namespace flipwatch {
namespace {

namespace fs = std::filesystem;

/// Above this the log is moved to host.log.1 when the next host opens it; so the two stay under a megabyte
/// for long.
constexpr long long max_log_bytes = 500'000;

#ifdef _WIN32
constexpr mode_t private_file = _S_IREAD | _S_IWRITE;
constexpr int at_once = 0;
bool lock(int) { return true; }  // a file that another host has open cannot be moved there anyway
#else
constexpr mode_t private_file = 0600;
constexpr int at_once = O_NONBLOCK;  // a pipe that stands there is not waited for
bool lock(int file) { return flock(file, LOCK_EX | LOCK_NB) == 0; }
#endif

int open_to_append(const fs::path& file) {
  return ::open(file.string().c_str(), O_WRONLY | O_CREAT | O_APPEND | at_once, private_file);
}

/// Moves a long log aside. Two hosts may come here at once: who has the lock looks again whether the name
/// still means the file that it has open, and only then moves it.
void move_aside_if_long(const fs::path& path, int& file) {
  struct stat ours {};
  if (fstat(file, &ours) != 0 || ours.st_size < max_log_bytes || !lock(file)) return;
  struct stat named {};
  std::error_code ignored;
  if (stat(path.string().c_str(), &named) == 0 && named.st_ino == ours.st_ino) {
    fs::rename(path, fs::path(path) += ".1", ignored);
  }
  ::close(file);
  file = open_to_append(path);
}

/// "2026-11-23T22:31:47.250Z 4242 info answered check"
std::string line_of(const spdlog::details::log_msg& message) {
  const auto at = std::chrono::floor<std::chrono::milliseconds>(message.time);
  std::string line = format_time(at);
  line += ' ' + std::to_string(getpid()) + ' ';
  const auto level = spdlog::level::to_string_view(message.level);
  line.append(level.data(), level.size());
  line += ' ';
  line.append(message.payload.data(), message.payload.size());
  for (char& c : line) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';  // a line stays a line
  }
  return line + '\n';
}

class FileSink : public spdlog::sinks::base_sink<spdlog::details::null_mutex> {
 public:
  explicit FileSink(const fs::path& path) {
    std::error_code ignored;
    try {
      if (!path.empty()) make_private_folder(path.parent_path());
    } catch (const std::system_error&) {
      return;
    }
    if (!path.empty()) file_ = open_to_append(path);
    if (file_ >= 0) move_aside_if_long(path, file_);
  }
  FileSink(const FileSink&) = delete;
  FileSink& operator=(const FileSink&) = delete;
  ~FileSink() override {
    if (file_ >= 0) ::close(file_);
  }

 private:
  void sink_it_(const spdlog::details::log_msg& message) override {
    if (file_ < 0) return;
    const std::string line = line_of(message);
    if (::write(file_, line.data(), static_cast<unsigned>(line.size())) < 0)
      return;  // a full disk: not our trouble
  }
  void flush_() override {}

  int file_ = -1;
};

}  // namespace

struct Log::Open {
  explicit Open(const fs::path& file) : logger("host", std::make_shared<FileSink>(file)) {}
  spdlog::logger logger;
};

Log::Log(fs::path file) : file_(std::move(file)) {}
Log::~Log() = default;

Log::Open& Log::open() {
  if (!open_) open_ = std::make_unique<Open>(file_);
  return *open_;
}

void Log::info(std::string_view line) { open().logger.info(line); }
void Log::error(std::string_view line) { open().logger.error(line); }

}  // namespace flipwatch
