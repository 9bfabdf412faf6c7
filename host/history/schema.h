#pragma once
#include <string_view>

namespace flipwatch {

/// The history: one SQLite file a person, WAL. Times are milliseconds since 1970 in UTC, dates days.
///
// clang-format off
///   machine   whose log it is: a random name, the log's length and the hash of its last change. One row is ours, and
///             holds the salt with which the reader hashes the signs of an account
///   account   whose settings these are: its name on the wire, whether that is a stable id, whom it was joined with
///   alias     former names of an account, for good
///   witness   names on the person's picture (salted and hashed) that were seen with an account
///   page      a page of an account: when it was read first and last whole, how often; one row is updated a visit
///   reading   one small row a visit, with the fingerprint of all that the look saw (none before version 3); the page has
///             a digest of all of them (looks.h)
///   setting   one row a setting, with its state now and what is open about it; written only when that changes
///   place     that a page shows a setting, and since when it did not
///   change    the log: appended, never edited; a change has its number in its machine's log and a hash over itself
///             and the one before it (chain.h)
///   subject   what changes were about, as it was called when they were logged: a setting may be called otherwise since
///   forgetting, gap   entries of the log, too: that something was forgotten, and the numbers of what was
///   said      what the person answered to a change; beside the log, since an answer can be taken back
///   unread    looks that could not tell a state
///   act       clicks of the person that no reading has confirmed yet
///   verdict   what the rules said of a setting, whenever that became another: so past verdicts stay as they were
///             given, with the version of the rules that gave them
///   same      which account of another computer is which of ours
///   beginning with which look, and in which state, a computer met a setting that another one knew before
///   echo      changes that another computer had told before: kept, and not listed
///   origin    random names of a setting, account_origin of an account: each computer that told the others of one gave it
///             a name, and where two are one they have the names of both
///   tombstone the names of what was forgotten, so that the other computers forget it as well
///   learned   words of rows that no list has, what they turned out to mean, and the setting that showed it
// clang-format on
///
/// A setting's `words` are JSON: its former keys and its wordings in other languages, '' while there are
/// none. A change's `detail` is JSON: wording, place, options or candidates, '' where its kind has none.
///
/// Who writes: a check in one BEGIN IMMEDIATE, committed before it is answered; act, decide, account and
/// forget likewise. What a kill leaves behind: the last committed transaction, whole. `user_version` is the
/// number of migrations that ran. What is not so good: a change costs two small index entries, one by
/// its setting and one by its account, which together are as large as the change.

/// One entry a version, never edited once released: user_version 3 means that the first three ran.
inline constexpr std::string_view migrations[] = {R"sql(
create table machine (
  id integer primary key,
  name text not null unique,
  salt text,
  length integer not null default 0,
  head blob not null default x''
);
create table account (
  id integer primary key,
  site text not null,
  name text not null,
  stable integer not null,
  person text not null default '',
  same_as integer references account (id),
  first_at integer,
  last_at integer,
  unique (site, name)
);
create table alias (
  site text not null,
  name text not null,
  account integer not null references account (id),
  primary key (site, name)
) without rowid;
create index alias_by_account on alias (account);
create table witness (
  account integer not null references account (id),
  sign text not null,
  primary key (account, sign)
) without rowid;
create table page (
  id integer primary key,
  account integer not null references account (id),
  name text not null,
  url text not null,
  baseline_at integer,
  whole_at integer,
  read_at integer,
  readings integer not null,
  new_since integer,
  unique (account, name)
);
create table reading (
  id integer primary key,
  page integer not null references page (id),
  at integer not null,
  whole integer not null,
  settings integer not null
);
create index reading_by_page on reading (page, at);
create table setting (
  id integer primary key,
  account integer not null references account (id),
  page text not null,
  control text not null,
  label text not null,
  row_label text not null,
  section text not null,
  description text not null,
  lang text not null,
  kind integer not null,
  options text not null,
  met_at integer,
  first_at integer,
  first_state text,
  state text,
  shown text,
  row_text text not null,
  since_at integer,
  before_at integer,
  by_you integer not null,
  unreadable integer not null,
  gone_at integer,
  appeared integer not null,
  flipped integer not null,
  gone integer not null,
  flipped_from text,
  flip_look_1 integer not null,
  flip_look_2 integer not null,
  unstable_since integer not null,
  decision integer,
  decision_until integer,
  decision_reason text,
  decision_at integer,
  unique (account, page, control)
);
create table place (
  page integer not null references page (id),
  setting integer not null references setting (id),
  absent integer not null,
  told_at integer,
  never_told integer not null,
  primary key (page, setting)
) without rowid;
create index place_by_setting on place (setting);
create table change (
  machine integer not null references machine (id),
  number integer not null,
  setting integer not null references setting (id),
  account integer not null references account (id),
  kind integer not null,
  from_state text,
  to_state text,
  by_you integer not null,
  at integer not null,
  last_at integer,
  hash blob not null,
  primary key (machine, number)
) without rowid;
create index change_by_time on change (at);
create index change_by_setting on change (setting, at);
create index change_by_account on change (account, at);
create index change_by_kind on change (kind, at);
create table said (
  machine integer not null,
  number integer not null,
  decision integer not null,
  primary key (machine, number)
) without rowid;
create table unread (
  setting integer not null references setting (id),
  at integer not null,
  primary key (setting, at)
) without rowid;
create table act (
  id integer primary key,
  account integer not null references account (id),
  page text not null,
  control text not null,
  label text not null,
  from_state text,
  to_state text,
  at integer not null
);
create index act_by_account on act (account);
)sql",
                                                  R"sql(
alter table setting add column row_section text not null default '';
alter table setting add column words text not null default '';
alter table setting add column reworded integer not null default 0;
alter table setting add column verdict integer not null default 0;
alter table setting add column ruled_at integer;
alter table setting add column rules integer not null default 0;
alter table place add column position integer not null default 0;
alter table change add column detail text not null default '';
create table verdict (
  setting integer not null references setting (id),
  at integer not null,
  verdict integer not null,
  wanted text not null,
  rules text not null,
  primary key (setting, at)
) without rowid;
create table learned (
  site text not null,
  lang text not null,
  word text not null,
  state text not null,
  setting integer not null,
  at integer not null,
  primary key (site, lang, word)
) without rowid;
)sql",
                                                  R"sql(
alter table reading add column fingerprint blob;
)sql",
                                                  R"sql(
create table subject (
  id integer primary key,
  machine integer not null references machine (id),
  setting integer not null references setting (id),
  site text not null,
  account text not null,
  page text not null,
  control text not null,
  label text not null,
  nonce blob not null
);
create index subject_by_setting on subject (setting);
alter table change add column subject integer references subject (id);
create table forgetting (
  machine integer not null references machine (id),
  number integer not null,
  at integer,
  changes integer not null,
  hash blob not null,
  primary key (machine, number)
) without rowid;
create table gap (
  machine integer not null references machine (id),
  first integer not null,
  last integer not null,
  hash blob not null,
  teller integer not null references machine (id),
  told integer not null,
  primary key (machine, first)
) without rowid;
create index gap_by_told on gap (teller, told);
alter table page add column nonce blob not null default x'';
alter table page add column looks blob not null default x'';
)sql",
                                                  // An index by time told what the accounts' own do together, and took
                                                  // 30 bytes of each change; one by kind is needed for rare kinds alone.
                                                  R"sql(
drop index change_by_time;
drop index change_by_kind;
create index change_by_rare_kind on change (kind, at) where kind <> 1;
)sql",
                                                  R"sql(
alter table machine add column taken text not null default '';
alter table setting add column said_at integer;
alter table account add column named_at integer not null default 0;
alter table account add column joined_at integer not null default 0;
alter table reading add column machine integer references machine (id);
alter table reading add column theirs integer;
create index reading_by_machine on reading (machine, theirs) where machine is not null;
alter table said add column said_at integer not null default 0;
alter table said add column teller text not null default '';
create table same (
  machine text not null,
  theirs integer not null,
  account integer not null references account (id),
  primary key (machine, theirs)
) without rowid;
create table beginning (
  setting integer not null references setting (id),
  at integer not null,
  state text not null,
  primary key (setting, at)
) without rowid;
create table echo (
  machine integer not null,
  number integer not null,
  primary key (machine, number)
) without rowid;
create table origin (
  setting integer not null references setting (id),
  name blob not null,
  primary key (setting, name)
) without rowid;
create table account_origin (
  account integer not null references account (id),
  name blob not null,
  primary key (account, name)
) without rowid;
create table tombstone (
  name blob primary key,
  at integer not null
) without rowid;
create table told_gap (
  machine integer not null references machine (id),
  first integer not null,
  teller integer not null references machine (id),
  told integer not null,
  last integer not null,
  hash blob not null,
  primary key (machine, first, teller, told)
) without rowid;
insert into told_gap select machine, first, teller, told, last, hash from gap;
drop table gap;
alter table told_gap rename to gap;
create index gap_by_told on gap (teller, told);
)sql"};

inline constexpr int schema_version = static_cast<int>(sizeof migrations / sizeof migrations[0]);

}  // namespace flipwatch
