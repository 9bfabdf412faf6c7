#include <limits>

// SQLite offers SQL the functions of a pocket calculator, and with each comes its code for every kind of processor: 280 kB
// that no query of ours asks for. Linked with --wrap, they all answer "not a number", which SQL takes for null.

namespace {
constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
}

extern "C" {
double __wrap_acos(double) { return nothing; }
double __wrap_acosh(double) { return nothing; }
double __wrap_asin(double) { return nothing; }
double __wrap_asinh(double) { return nothing; }
double __wrap_atan(double) { return nothing; }
double __wrap_atan2(double, double) { return nothing; }
double __wrap_atanh(double) { return nothing; }
double __wrap_cos(double) { return nothing; }
double __wrap_cosh(double) { return nothing; }
double __wrap_exp(double) { return nothing; }
double __wrap_log(double) { return nothing; }
double __wrap_log10(double) { return nothing; }
double __wrap_log2(double) { return nothing; }
double __wrap_pow(double, double) { return nothing; }
double __wrap_sin(double) { return nothing; }
double __wrap_sinh(double) { return nothing; }
double __wrap_tan(double) { return nothing; }
double __wrap_tanh(double) { return nothing; }
}
