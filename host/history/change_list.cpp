#include "history/change_list.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <string_view>
#include <tuple>

#include "history/change_detail.h"
#include "history/sql.h"

namespace flipwatch {
namespace {

constexpr const char* change_columns =
    "change.machine, change.number, setting, account, kind, from_state, to_state, by_you, at, last_at, "
    "nullif(said.decision, -1), detail";

/// By far the most of all changes: of the other kinds alone there is an index.
constexpr ChangeKind most_common = ChangeKind::flipped;

/// The column that tells the streams apart, and what it is in each: the narrowest that has an index.
struct StreamKeys {
  std::string_view column;
  std::vector<std::int64_t> values;
};

std::vector<std::int64_t> every_account(SQLite::Database& database) {
  std::vector<std::int64_t> ids;
  SQLite::Statement row(database, "select id from account");
  while (row.executeStep()) ids.push_back(row.getColumn(0).getInt64());
  return ids;
}

StreamKeys keys_of(SQLite::Database& database, const ChangeFilter& filter) {
  if (filter.settings) return {"setting", *filter.settings};
  if (filter.kind && *filter.kind != most_common) return {"kind", {static_cast<std::int64_t>(*filter.kind)}};
  return {"account", filter.accounts ? *filter.accounts : every_account(database)};
}

/// The + keeps the other columns out of the planner's choice, so that a rare setting never costs a walk
/// through all that happened.
std::string stream_sql(std::string_view column, const ChangeFilter& filter) {
  std::string sql =
      std::string("select ") + change_columns +
      " from change left join said on said.machine = change.machine and said.number = change.number "
      "where " +
      std::string(column) + " = ?";
  sql +=
      " and not exists (select 1 from echo where echo.machine = change.machine and echo.number = "
      "change.number)";
  if (column == "kind") sql += " and kind <> " + std::to_string(static_cast<int>(most_common));
  if (filter.accounts && column != "account") sql += " and +account in (" + ids_text(*filter.accounts) + ")";
  if (filter.kind && column != "kind")
    sql += " and +kind = " + std::to_string(static_cast<int>(*filter.kind));
  if (filter.since) sql += " and at >= " + std::to_string(to_sql(*filter.since));
  if (filter.until) sql += " and at < " + std::to_string(to_sql(*filter.until));
  return sql +
         " and (at, change.machine, change.number) < (?, ?, ?) and at <= ? "
         "order by at desc, change.machine desc, change.number desc limit ?";
}

LoggedChange change_from(SQLite::Statement& row) {
  LoggedChange logged;
  logged.change.seq = row.getColumn(1).getInt64();
  logged.setting = row.getColumn(2).getInt64();
  logged.account = row.getColumn(3).getInt64();
  logged.change.kind = stands_for(row.getColumn(4).getInt64(), last_change_kind);
  logged.change.from = state_at(row, 5);
  logged.change.to = state_at(row, 6);
  logged.change.by = row.getColumn(7).getInt() != 0 ? By::you : By::unseen;
  logged.change.at = time_from(row.getColumn(8).getInt64());
  logged.change.last = time_at(row, 9);
  if (!row.isColumnNull(10)) logged.said = stands_for(row.getColumn(10).getInt64(), DecisionKind::later);
  logged.change.detail = detail_from(row.getColumn(11).getString());
  return logged;
}

/// The changes of one account, setting or kind: the next ones that were read, and behind which the others
/// are.
struct Stream {
  std::int64_t key = 0;
  ChangeCursor behind;
  std::deque<std::pair<ChangeCursor, LoggedChange>> read;
  bool has_more = true;
};

/// Newest first over all streams.
class MergedStreams {
 public:
  MergedStreams(SQLite::Database& database, const ChangeFilter& filter, const ChangeCursor& before,
                std::size_t limit)
      : MergedStreams(database, keys_of(database, filter), filter, before, limit) {}

  /// Appends the next change to the page; false behind the last one.
  bool next(ChangePage& page) {
    if (streams_.empty()) return false;
    std::pop_heap(streams_.begin(), streams_.end(), is_older);
    Stream& newest = streams_.back();
    page.cursors.push_back(newest.read.front().first);
    page.changes.push_back(std::move(newest.read.front().second));
    newest.read.pop_front();
    if (newest.read.empty()) fill(newest);
    if (newest.read.empty())
      streams_.pop_back();
    else
      std::push_heap(streams_.begin(), streams_.end(), is_older);
    return true;
  }

 private:
  MergedStreams(SQLite::Database& database, const StreamKeys& keys, const ChangeFilter& filter,
                const ChangeCursor& before, std::size_t limit)
      : row_(database, stream_sql(keys.column, filter)),
        share_(limit / std::max<std::size_t>(1, keys.values.size()) + 1) {
    for (const std::int64_t key : keys.values) {
      Stream stream{.key = key, .behind = before, .read = {}};
      fill(stream);
      if (!stream.read.empty()) streams_.push_back(std::move(stream));
    }
    std::make_heap(streams_.begin(), streams_.end(), is_older);
  }

  static bool is_older(const Stream& a, const Stream& b) {
    const auto rank = [](const Stream& stream) {
      const ChangeCursor& at = stream.read.front().first;
      return std::tuple(at.at, at.machine, at.seq);
    };
    return rank(a) < rank(b);
  }

  /// Reads what would be the stream's share of a page.
  void fill(Stream& stream) {
    if (!stream.has_more) return;
    row_.reset();
    row_.bind(1, stream.key);
    row_.bind(2, to_sql(stream.behind.at));
    row_.bind(3, stream.behind.machine);
    row_.bind(4, stream.behind.seq);
    row_.bind(5, to_sql(stream.behind.at));
    row_.bind(6, static_cast<std::int64_t>(share_));
    while (row_.executeStep()) {
      LoggedChange logged = change_from(row_);
      stream.behind = {logged.change.at, row_.getColumn(0).getInt64(), logged.change.seq};
      stream.read.emplace_back(stream.behind, std::move(logged));
    }
    stream.has_more = stream.read.size() == share_;
  }

  SQLite::Statement row_;
  std::size_t share_;
  std::vector<Stream> streams_;  ///< a heap, the newest on top
};

constexpr ChangeCursor end_of_time{Time::max(), std::numeric_limits<std::int64_t>::max(),
                                   std::numeric_limits<std::int64_t>::max()};

}  // namespace

ChangePage list_changes(SQLite::Database& database, const ChangeFilter& filter,
                        const std::optional<ChangeCursor>& before, std::size_t limit) {
  MergedStreams merge(database, filter, before.value_or(end_of_time), limit);
  ChangePage page;
  while (page.changes.size() < limit && merge.next(page)) {
  }
  return page;
}

}  // namespace flipwatch
