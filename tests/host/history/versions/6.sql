PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE machine (
  id integer primary key,
  name text not null unique,
  salt text,
  length integer not null default 0,
  head blob not null default x''
, taken text not null default '');
INSERT INTO machine VALUES(1,'9ab37c2119ef9e24','7ba9dbe4e8f2ae8af67f937fb964cee6',18,X'565b413e521087e61fc867f07eb17a15','');
CREATE TABLE account (
  id integer primary key,
  site text not null,
  name text not null,
  stable integer not null,
  person text not null default '',
  same_as integer references account (id),
  first_at integer,
  last_at integer, named_at integer not null default 0, joined_at integer not null default 0,
  unique (site, name)
);
INSERT INTO account VALUES(1,'acme.example','stable',1,'',NULL,1793534400000,1794484800000,0,0);
INSERT INTO account VALUES(2,'acme.example','other',1,'Second',NULL,1794052800000,1794139200000,1795944664298,0);
INSERT INTO account VALUES(3,'b.example','default',0,'',NULL,1794139200000,1794312000000,0,0);
CREATE TABLE alias (
  site text not null,
  name text not null,
  account integer not null references account (id),
  primary key (site, name)
) without rowid;
INSERT INTO alias VALUES('acme.example','default',1);
CREATE TABLE witness (
  account integer not null references account (id),
  sign text not null,
  primary key (account, sign)
) without rowid;
INSERT INTO witness VALUES(1,'w1');
INSERT INTO witness VALUES(2,'w2');
CREATE TABLE page (
  id integer primary key,
  account integer not null references account (id),
  name text not null,
  url text not null,
  baseline_at integer,
  whole_at integer,
  read_at integer,
  readings integer not null,
  new_since integer, nonce blob not null default x'', looks blob not null default x'',
  unique (account, name)
);
INSERT INTO page VALUES(1,1,'privacy','https://acme.example/privacy',1793534400000,1793534400000,1793534400000,1,NULL,X'15d7096da5154bc997d47d6e18d05e3f',X'8a8e2ae795cfd057912f34452dceb14a');
INSERT INTO page VALUES(2,1,'ads','https://acme.example/ads',1793534400000,1794052800000,1794398400000,6,NULL,X'f05b8ebcd76b12e828609f12c62343b6',X'd14c8aaeee3a7c8cd7b01c8dd938e54e');
INSERT INTO page VALUES(3,1,'who','https://acme.example/who',1793534400000,1794484800000,1794484800000,3,NULL,X'50c8af0b346007591c397c5304d31504',X'144f71ba3b175d10568ea6248c33b6d8');
INSERT INTO page VALUES(4,1,'more','https://acme.example/more',1793534400000,1793880000000,1793880000000,4,NULL,X'473a53377e98deeed1404c800eccb598',X'680fc6c7d2b26399f1f80983f4d1d60c');
INSERT INTO page VALUES(5,2,'ads','https://acme.example/ads',1794052800000,1794139200000,1794139200000,2,NULL,X'6f1e1829636bb0a85fe235ea007a7f96',X'7a040d80194e61214118b61d99e535a2');
INSERT INTO page VALUES(6,3,'p','https://b.example/p',NULL,NULL,1794312000000,3,NULL,X'abd7051d850dc7865e0afc8f1de665dc',X'aacae76a61de4a7e85bd0bb220fd9bb4');
INSERT INTO page VALUES(7,1,'sharing','https://acme.example/sharing',1794398400000,1794484800000,1794484800000,2,NULL,X'a92f1348a5615814a792ba382526c948',X'b72f705c8efec933c2a3cbb7bdd40880');
CREATE TABLE reading (
  id integer primary key,
  page integer not null references page (id),
  at integer not null,
  whole integer not null,
  settings integer not null
, fingerprint blob, machine integer references machine (id), theirs integer);
INSERT INTO reading VALUES(1,1,1793534400000,1,3,X'ca816117000f658e08c39803ad07c6f7',NULL,NULL);
INSERT INTO reading VALUES(2,2,1793534400000,1,1,X'6121856563637cd6b67f9f3291ec1563',NULL,NULL);
INSERT INTO reading VALUES(3,3,1793534400000,1,1,X'fb8e98446e5c6ec36abbb62b5d007223',NULL,NULL);
INSERT INTO reading VALUES(4,4,1793534400000,1,3,X'7158375e5c1a264f0d16c8e7dc21976d',NULL,NULL);
INSERT INTO reading VALUES(5,2,1793620800000,1,1,X'ba2d2cb13c9055395d02802fa4421d97',NULL,NULL);
INSERT INTO reading VALUES(6,3,1793707200000,1,1,X'0642b0e3ffbcc37c7fe3fa5dc4b4ddab',NULL,NULL);
INSERT INTO reading VALUES(7,4,1793707200000,1,3,X'076dad5d061f7f3257deac9d8127b9de',NULL,NULL);
INSERT INTO reading VALUES(8,4,1793793600000,1,3,X'4f9f96255601c71e3275a1ba66918431',NULL,NULL);
INSERT INTO reading VALUES(9,2,1793880000000,1,1,X'eb41a88f8af3e28e91aa576a6a216dd8',NULL,NULL);
INSERT INTO reading VALUES(10,4,1793880000000,1,3,X'2fd746132a4fd624d8c0ccce4627d65a',NULL,NULL);
INSERT INTO reading VALUES(11,2,1793966400000,1,1,X'61f63fe1f9137b86027dac53b0405021',NULL,NULL);
INSERT INTO reading VALUES(12,2,1794052800000,1,1,X'9848813348e54d9e6c103f068bbc086c',NULL,NULL);
INSERT INTO reading VALUES(13,5,1794052800000,1,1,X'b61e1ba3e51bfb70460e64d3ce238168',NULL,NULL);
INSERT INTO reading VALUES(14,5,1794139200000,1,1,X'd219d3387757960c50f5dbabb6eada4c',NULL,NULL);
INSERT INTO reading VALUES(15,6,1794139200000,1,2,X'f7a1215d19b45c9808b4c0f4670db04e',NULL,NULL);
INSERT INTO reading VALUES(16,6,1794225600000,1,2,X'786874831848963eb390905b236623eb',NULL,NULL);
INSERT INTO reading VALUES(17,6,1794312000000,1,2,X'd6be42a513ba3da5143dfdfe4053066d',NULL,NULL);
INSERT INTO reading VALUES(18,2,1794398400000,0,1,X'18e7d62c91e4219cf002a20ebdb002a9',NULL,NULL);
INSERT INTO reading VALUES(19,7,1794398400000,1,1,X'0de89abd4b42d0ffce501902f732ae11',NULL,NULL);
INSERT INTO reading VALUES(20,7,1794484800000,1,1,X'8a415d9feda0f1fb0d57c9acb922f21e',NULL,NULL);
INSERT INTO reading VALUES(21,3,1794484800000,1,1,X'c405d2d5857c87a1ebd8a59ce114b919',NULL,NULL);
CREATE TABLE setting (
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
  decision_at integer, row_section text not null default '', words text not null default '', reworded integer not null default 0, verdict integer not null default 0, ruled_at integer, rules integer not null default 0, said_at integer,
  unique (account, page, control)
);
INSERT INTO setting VALUES(1,1,'ads','outside','Ads outside','Ads outside','','Ads on other sites, and in apps','en',0,'',1793534400000,1793534400000,'off','on',NULL,'',1794052800000,1793966400000,0,0,NULL,0,0,0,'on',5,6,6,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018,1795944664285);
INSERT INTO setting VALUES(2,1,'mail','','Mail','Mail','','','en',4,'',1793534400000,1793534400000,'on','on','On','',1793534400000,NULL,0,0,NULL,0,0,0,NULL,0,0,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018,NULL);
INSERT INTO setting VALUES(3,1,'who','seen','Who sees you','Who sees you','','','en',2,'["Anyone","Friends","Nobody"]',1793534400000,1793534400000,'Friends','Anyone','Anyone','',1794484800000,1793707200000,0,0,NULL,0,18,0,'Nobody',0,4,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018,NULL);
INSERT INTO setting VALUES(4,1,'more','a','Share with partners','','','','en',0,'',1793534400000,1793534400000,'off','off',NULL,'',1793793600000,1793707200000,0,1,NULL,0,0,0,'off',2,3,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018,NULL);
INSERT INTO setting VALUES(5,1,'more','b','Train our models','','','','en',0,'',1793534400000,1793534400000,'off','on',NULL,'',1793707200000,1793707200000,0,0,1793793600000,0,4,7,'off',0,2,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018,NULL);
INSERT INTO setting VALUES(6,1,'more','c','Zähl‹name› mit','','','','en',0,'',1793534400000,1793534400000,'on','on',NULL,'',1793534400000,NULL,0,0,NULL,0,0,0,NULL,0,0,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018,NULL);
INSERT INTO setting VALUES(7,1,'more','d','Sell your data','','','','en',0,'',1793793600000,1793793600000,'on','on',NULL,'',1793793600000,1793707200000,0,0,NULL,6,0,0,NULL,0,0,0,1,NULL,'',1795944664287,'','',0,1,NULL,7347990519673328018,1795944664287);
INSERT INTO setting VALUES(8,2,'ads','outside','Ads outside','','','','en',0,'',1794052800000,1794052800000,'off','on',NULL,'',1794139200000,1794052800000,0,0,NULL,0,12,0,'off',0,2,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018,NULL);
INSERT INTO setting VALUES(10,3,'p','y','Kept','','','','en',0,'',1794139200000,1794139200000,'off','on',NULL,'',1794312000000,1794225600000,0,0,NULL,0,14,0,'off',0,3,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018,NULL);
INSERT INTO setting VALUES(11,1,'ads','else','Something else','','','','en',0,'',1794398400000,1794398400000,'off','off',NULL,'',1794398400000,1794052800000,0,0,NULL,0,0,0,NULL,0,0,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018,NULL);
INSERT INTO setting VALUES(12,1,'sharing','outside','Ads outside','','','Ads on other sites, and in apps','en',0,'',1794398400000,1794398400000,'on','off',NULL,'',1794484800000,1794398400000,0,0,NULL,0,17,0,'on',0,2,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018,NULL);
CREATE TABLE place (
  page integer not null references page (id),
  setting integer not null references setting (id),
  absent integer not null,
  told_at integer,
  never_told integer not null, position integer not null default 0,
  primary key (page, setting)
) without rowid;
INSERT INTO place VALUES(1,1,0,NULL,0,0);
INSERT INTO place VALUES(1,2,0,NULL,0,1);
INSERT INTO place VALUES(1,3,0,NULL,0,2);
INSERT INTO place VALUES(2,1,0,1794052800000,0,0);
INSERT INTO place VALUES(2,11,0,NULL,0,0);
INSERT INTO place VALUES(3,3,0,NULL,0,0);
INSERT INTO place VALUES(4,4,0,1793793600000,0,0);
INSERT INTO place VALUES(4,5,1,1793707200000,0,1);
INSERT INTO place VALUES(4,6,0,NULL,0,1);
INSERT INTO place VALUES(4,7,0,NULL,0,2);
INSERT INTO place VALUES(5,8,0,NULL,0,0);
INSERT INTO place VALUES(6,10,0,NULL,0,1);
INSERT INTO place VALUES(7,12,0,NULL,0,0);
CREATE TABLE change (
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
  hash blob not null, detail text not null default '', subject integer references subject (id),
  primary key (machine, number)
) without rowid;
INSERT INTO change VALUES(1,1,1,1,1,'off','on',0,1793620800000,1793534400000,X'98a2dbcaae8e75243438c140d29480c6','',1);
INSERT INTO change VALUES(1,2,3,1,1,'Friends','Nobody',1,1793707200000,1793534400000,X'8bcb16f17a943409eedf161bf4cd50fe','',2);
INSERT INTO change VALUES(1,3,4,1,1,'off','on',0,1793707200000,1793534400000,X'2032a33b4d64d07ef294f58f09498924','',3);
INSERT INTO change VALUES(1,4,5,1,1,'off','on',0,1793707200000,1793534400000,X'517aeffc1abb62f0f9df185322550b10','',4);
INSERT INTO change VALUES(1,5,4,1,1,'on','off',0,1793793600000,1793707200000,X'79758b02f003474dc04b7b80c9d94f08','',3);
INSERT INTO change VALUES(1,6,7,1,0,NULL,'on',0,1793793600000,1793707200000,X'203c7a3262ff93ed894d88828f3cb70f','',5);
INSERT INTO change VALUES(1,7,5,1,5,'on',NULL,0,1793793600000,1793707200000,X'712eba4e03292beb547512e5be1efd20','',4);
INSERT INTO change VALUES(1,8,1,1,2,NULL,NULL,0,1793880000000,1793620800000,X'6311b26b905f8571bbdfd8af25015e12','{"wording":[["description","Ads on other sites","Ads on other sites, and in apps"]]}',1);
INSERT INTO change VALUES(1,9,1,1,1,'on','off',0,1793966400000,1793880000000,X'ca7eb553f9e140b76502cbd8650558cc','',6);
INSERT INTO change VALUES(1,10,1,1,1,'off','on',0,1794052800000,1793966400000,X'b7020131afc056a450eba2caa145351c','',6);
INSERT INTO change VALUES(1,11,1,1,7,'off','on',0,1794052800000,1793966400000,X'e622d0b1a76e9a03c182ab53006783f7','',6);
INSERT INTO change VALUES(1,12,8,2,1,'off','on',0,1794139200000,1794052800000,X'a79bd13feee0b03a8538924e1a503367','',7);
INSERT INTO change VALUES(1,14,10,3,1,'off','on',0,1794312000000,1794225600000,X'fe6f5d90fa0e754de593125682283b10','',9);
INSERT INTO change VALUES(1,16,11,1,0,NULL,'off',0,1794398400000,1794052800000,X'699f53764c151e8fbf0f555cf844111d','',10);
INSERT INTO change VALUES(1,17,12,1,1,'on','off',0,1794484800000,1794398400000,X'a8e8e51b963d3dc2bd6a8ebe2ee39588','',11);
INSERT INTO change VALUES(1,18,3,1,1,'Nobody','Anyone',0,1794484800000,1793707200000,X'565b413e521087e61fc867f07eb17a15','',12);
CREATE TABLE said (
  machine integer not null,
  number integer not null,
  decision integer not null, said_at integer not null default 0, teller text not null default '',
  primary key (machine, number)
) without rowid;
INSERT INTO said VALUES(1,1,0,1795944664285,'9ab37c2119ef9e24');
INSERT INTO said VALUES(1,6,1,1795944664287,'9ab37c2119ef9e24');
INSERT INTO said VALUES(1,8,0,1795944664285,'9ab37c2119ef9e24');
CREATE TABLE unread (
  setting integer not null references setting (id),
  at integer not null,
  primary key (setting, at)
) without rowid;
INSERT INTO unread VALUES(4,1793880000000);
CREATE TABLE act (
  id integer primary key,
  account integer not null references account (id),
  page text not null,
  control text not null,
  label text not null,
  from_state text,
  to_state text,
  at integer not null
);
CREATE TABLE verdict (
  setting integer not null references setting (id),
  at integer not null,
  verdict integer not null,
  wanted text not null,
  rules text not null,
  primary key (setting, at)
) without rowid;
CREATE TABLE learned (
  site text not null,
  lang text not null,
  word text not null,
  state text not null,
  setting integer not null,
  at integer not null,
  primary key (site, lang, word)
) without rowid;
CREATE TABLE subject (
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
INSERT INTO subject VALUES(1,1,1,'acme.example','default','ads','outside','Ads outside',X'97687273bb634bd9c136b603962e4ed2');
INSERT INTO subject VALUES(2,1,3,'acme.example','default','who','seen','Who sees you',X'2492b055ffac19fd77cc5b7d12482f56');
INSERT INTO subject VALUES(3,1,4,'acme.example','default','more','a','Share with partners',X'bb483a608d194831671946ebc4b863df');
INSERT INTO subject VALUES(4,1,5,'acme.example','default','more','b','Train our models',X'5d62638e42a22a810e076953d3d2cb84');
INSERT INTO subject VALUES(5,1,7,'acme.example','default','more','d','Sell your data',X'4f83b83c0d5038451f57e024e1051fcb');
INSERT INTO subject VALUES(6,1,1,'acme.example','stable','ads','outside','Ads outside',X'c9e3480e679e65f9d1e9029289af1276');
INSERT INTO subject VALUES(7,1,8,'acme.example','other','ads','outside','Ads outside',X'af19eb7746cb4ae7739beae2f5677cc1');
INSERT INTO subject VALUES(9,1,10,'b.example','default','p','y','Kept',X'b450bed399c7a45b25b39f96c4a19f24');
INSERT INTO subject VALUES(10,1,11,'acme.example','stable','ads','else','Something else',X'7904bd7015fde47b45005ec0024456b2');
INSERT INTO subject VALUES(11,1,12,'acme.example','stable','sharing','outside','Ads outside',X'65a21f3386a1d99e3c16762e7f91c8d6');
INSERT INTO subject VALUES(12,1,3,'acme.example','stable','who','seen','Who sees you',X'f693009c1e182266b1f69607021eb025');
CREATE TABLE forgetting (
  machine integer not null references machine (id),
  number integer not null,
  at integer,
  changes integer not null,
  hash blob not null,
  primary key (machine, number)
) without rowid;
INSERT INTO forgetting VALUES(1,15,1795944664304,1,X'59e79d378a19a938626be548e56e0629');
CREATE TABLE same (
  machine text not null,
  theirs integer not null,
  account integer not null references account (id),
  primary key (machine, theirs)
) without rowid;
CREATE TABLE beginning (
  setting integer not null references setting (id),
  at integer not null,
  state text not null,
  primary key (setting, at)
) without rowid;
CREATE TABLE echo (
  machine integer not null,
  number integer not null,
  primary key (machine, number)
) without rowid;
CREATE TABLE origin (
  setting integer not null references setting (id),
  name blob not null,
  primary key (setting, name)
) without rowid;
CREATE TABLE account_origin (
  account integer not null references account (id),
  name blob not null,
  primary key (account, name)
) without rowid;
CREATE TABLE tombstone (
  name blob primary key,
  at integer not null
) without rowid;
CREATE TABLE IF NOT EXISTS "gap" (
  machine integer not null references machine (id),
  first integer not null,
  teller integer not null references machine (id),
  told integer not null,
  last integer not null,
  hash blob not null,
  primary key (machine, first, teller, told)
) without rowid;
INSERT INTO gap VALUES(1,13,1,15,13,X'4ef448d3f0810575ed520d95e2c6e085');
CREATE INDEX alias_by_account on alias (account);
CREATE INDEX reading_by_page on reading (page, at);
CREATE INDEX place_by_setting on place (setting);
CREATE INDEX change_by_setting on change (setting, at);
CREATE INDEX change_by_account on change (account, at);
CREATE INDEX act_by_account on act (account);
CREATE INDEX subject_by_setting on subject (setting);
CREATE INDEX change_by_rare_kind on change (kind, at) where kind <> 1;
CREATE INDEX reading_by_machine on reading (machine, theirs) where machine is not null;
CREATE INDEX gap_by_told on gap (teller, told);
COMMIT;
PRAGMA user_version = 6;
