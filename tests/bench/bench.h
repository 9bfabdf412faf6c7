#pragma once
#include "figures.h"

/// The benches, each with its goals. `rounds` is how often each contender runs.
void bench_start(Figures& figures, int rounds);
void bench_port(Figures& figures, int rounds);
void bench_rules(Figures& figures, int rounds);
void bench_history(Figures& figures, int rounds);
