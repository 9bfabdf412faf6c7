#include "browsers/conversation.h"

// Boost.Asio 1.74 forgets <utility>.
// clang-format off
#include <utility>
#include <boost/asio.hpp>
#include <boost/version.hpp>
#if BOOST_VERSION >= 108800  // from here on the plain name is another interface
#include <boost/process/v1.hpp>
#else
#include <boost/process.hpp>
#endif
// clang-format on
#include <csignal>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <system_error>
#include <thread>

#include "browsers/found.h"

namespace flipwatch {
namespace {

namespace asio = boost::asio;
#if BOOST_VERSION >= 108800
namespace process = boost::process::v1;
#else
namespace process = boost::process;
#endif
using nlohmann::json;

constexpr std::uint32_t max_answer_bytes = 1'000'000;

std::string framed_hello() {
  const std::string text =
      json{{"id", 1}, {"type", "hello"}, {"extension", FLIPWATCH_VERSION}, {"browser", "doctor"}}.dump();
  const auto length = static_cast<std::uint32_t>(text.size());
  std::string frame(sizeof length, '\0');
  std::memcpy(frame.data(), &length, sizeof length);
  return frame + text;
}

/// One frame, read as it comes.
struct Answer {
  std::uint32_t length = 0;
  std::string text;
  bool is_whole = false;

  void read(process::async_pipe& pipe) {
    asio::async_read(
        pipe, asio::buffer(&length, sizeof length), [this, &pipe](const auto& fault, std::size_t) {
          if (fault || length == 0 || length > max_answer_bytes) return;
          text.resize(length);
          asio::async_read(pipe, asio::buffer(text),
                           [this](const auto& fault_of_text, std::size_t) { is_whole = !fault_of_text; });
        });
  }
};

/// Waits until it has left, which its stdin has told it to do; one that stays is ended.
void see_out(process::child& child, std::chrono::milliseconds patience) {
  std::error_code fault;
  const auto end = std::chrono::steady_clock::now() + patience;
  while (child.running(fault) && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  if (child.running(fault)) child.terminate(fault);
  child.wait(fault);
}

/// A program that ends before it is greeted must not end us with it.
class NoBrokenPipe {
#if !defined(_WIN32)
 public:
  NoBrokenPipe() : before_(std::signal(SIGPIPE, SIG_IGN)) {}
  ~NoBrokenPipe() { std::signal(SIGPIPE, before_); }
  NoBrokenPipe(const NoBrokenPipe&) = delete;
  NoBrokenPipe& operator=(const NoBrokenPipe&) = delete;

 private:
  void (*before_)(int);
#endif
};

Conversation judged(const Answer& answer) {
  if (!answer.is_whole) return {Conversation::Went::silent, "", "said nothing"};
  const json body = json::parse(answer.text, nullptr, false);
  const std::string type = text_of(body, "type");
  const std::string version = text_of(body, "host");
  if (type == "hello.ok" && !version.empty()) return {Conversation::Went::well, version, ""};
  if (type == "error" && text_of(body, "code") == "caller_refused")
    return {Conversation::Went::refused, "", text_of(body, "message")};
  return {Conversation::Went::silent, "", "what it said is not what Flipwatch says"};
}

}  // namespace

Conversation converse(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                      std::chrono::milliseconds patience) {
  const NoBrokenPipe here;
  asio::io_context context;
  process::async_pipe input(context);
  process::async_pipe output(context);
  const std::string hello = framed_hello();
  Answer answer;
  std::error_code fault;
  process::child child(process::exe = program.string(), process::args = arguments,
                       process::start_dir = program.parent_path().string(),
                       process::std_in<input, process::std_out> output, process::std_err > process::null,
                       fault);
  if (fault) return {Conversation::Went::not_started, "", fault.message()};
  asio::async_write(input, asio::buffer(hello), [](const auto&, std::size_t) {});
  answer.read(output);
  context.run_for(patience);
  boost::system::error_code none;
  input.close(none);
  output.close(none);
  if (!answer.is_whole) child.terminate(fault);
  see_out(child, patience);
  return judged(answer);
}

}  // namespace flipwatch
