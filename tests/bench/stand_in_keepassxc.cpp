#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <thread>

#include "peers.h"

namespace fs = std::filesystem;

struct StandInKeePassXC::Listening {
  int socket = -1;
  std::jthread answers;
};

namespace {

void answer_one(int connection) {
  char bytes[65'536];
  for (ssize_t got = 0; (got = read(connection, bytes, sizeof bytes)) > 0;) {
    if (write(connection, bytes, static_cast<std::size_t>(got)) < 0) break;
  }
  close(connection);
}

}  // namespace

StandInKeePassXC::StandInKeePassXC() : listening_(std::make_unique<Listening>()) {
  std::string made = "/tmp/fw-XXXXXX";
  if (!mkdtemp(made.data())) throw std::runtime_error("cannot make " + made);
  runtime_ = made;
  const fs::path folder = runtime_ / "app" / "org.keepassxc.KeePassXC";
  fs::create_directories(folder);
  const std::string path = (folder / "org.keepassxc.KeePassXC.BrowserServer").string();
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) throw std::runtime_error("too long for a socket: " + path);
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  listening_->socket = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (bind(listening_->socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
      listen(listening_->socket, 8) != 0) {
    throw std::runtime_error("cannot listen at " + path);
  }
  listening_->answers = std::jthread([socket = listening_->socket] {
    for (int connection = 0; (connection = accept4(socket, nullptr, nullptr, SOCK_CLOEXEC)) >= 0;)
      answer_one(connection);
  });
}

StandInKeePassXC::~StandInKeePassXC() {
  shutdown(listening_->socket, SHUT_RDWR);  // ends the thread's accept
  listening_->answers.join();
  close(listening_->socket);
  fs::remove_all(runtime_);
}
