#pragma once
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

/// The lines of an input that are JSON, in their order. Inputs are JSON lines so that a person can read the
/// corpus, and so that json_lines.cpp can change values instead of bytes: bytes of JSON that are changed are
/// mostly no JSON.
std::vector<nlohmann::json> json_lines(const std::uint8_t* data, std::size_t size);
