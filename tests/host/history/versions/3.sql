PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE machine (
  id integer primary key,
  name text not null unique,
  salt text,
  length integer not null default 0,
  head blob not null default x''
);
INSERT INTO machine VALUES(1,'2a90df38b4d16bea','01afa5d65a55ea2b123fc1a279cf4fbd',17,X'34bfbdd0cf6c1381ea259902ce3d1de8');
CREATE TABLE account (
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
INSERT INTO account VALUES(1,'acme.example','stable',1,'',NULL,1793534400000,1794484800000);
INSERT INTO account VALUES(2,'acme.example','other',1,'Second',NULL,1794052800000,1794139200000);
INSERT INTO account VALUES(3,'b.example','default',0,'',NULL,1794139200000,1794312000000);
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
  new_since integer,
  unique (account, name)
);
INSERT INTO page VALUES(1,1,'privacy','https://acme.example/privacy',1793534400000,1793534400000,1793534400000,1,NULL);
INSERT INTO page VALUES(2,1,'ads','https://acme.example/ads',1793534400000,1794052800000,1794398400000,6,NULL);
INSERT INTO page VALUES(3,1,'who','https://acme.example/who',1793534400000,1794484800000,1794484800000,3,NULL);
INSERT INTO page VALUES(4,1,'more','https://acme.example/more',1793534400000,1793880000000,1793880000000,4,NULL);
INSERT INTO page VALUES(5,2,'ads','https://acme.example/ads',1794052800000,1794139200000,1794139200000,2,NULL);
INSERT INTO page VALUES(6,3,'p','https://b.example/p',NULL,NULL,1794312000000,3,NULL);
INSERT INTO page VALUES(7,1,'sharing','https://acme.example/sharing',1794398400000,1794484800000,1794484800000,2,NULL);
CREATE TABLE reading (
  id integer primary key,
  page integer not null references page (id),
  at integer not null,
  whole integer not null,
  settings integer not null
, fingerprint blob);
INSERT INTO reading VALUES(1,1,1793534400000,1,3,X'6ed88243105adacd236ae38f4ba7be8a');
INSERT INTO reading VALUES(2,2,1793534400000,1,1,X'b19bae20bdce90c6adedb3fc632c0e93');
INSERT INTO reading VALUES(3,3,1793534400000,1,1,X'105d207b5c25ec35ee00a8ead76b39b9');
INSERT INTO reading VALUES(4,4,1793534400000,1,3,X'c237789219541af795e865109c48ea06');
INSERT INTO reading VALUES(5,2,1793620800000,1,1,X'c316a8b70aadf39d843fd0c6ed9525a0');
INSERT INTO reading VALUES(6,3,1793707200000,1,1,X'2bc087704bbe28d54bf0cb26cf0122df');
INSERT INTO reading VALUES(7,4,1793707200000,1,3,X'e3ae53d026b30abd768cc698c53a43b8');
INSERT INTO reading VALUES(8,4,1793793600000,1,3,X'db90ee92a20daf795375ffe69d4b6d46');
INSERT INTO reading VALUES(9,2,1793880000000,1,1,X'44c3b7c9276a701c775355f4a8333503');
INSERT INTO reading VALUES(10,4,1793880000000,1,3,X'd7f80bdaebaf7bac7a88e095bd89e8d7');
INSERT INTO reading VALUES(11,2,1793966400000,1,1,X'de08612c0a987c019cdb4a13914a80d9');
INSERT INTO reading VALUES(12,2,1794052800000,1,1,X'415fac99f0f920a8ecdc8a0315e432fd');
INSERT INTO reading VALUES(13,5,1794052800000,1,1,X'3f341478a0d7d11b78d25eafb8b2e7e2');
INSERT INTO reading VALUES(14,5,1794139200000,1,1,X'6a4c167118fc65570e324d891d723dfc');
INSERT INTO reading VALUES(15,6,1794139200000,1,2,X'cf0dcf521c5b9743327133e62cdb774a');
INSERT INTO reading VALUES(16,6,1794225600000,1,2,X'431671e3d3a6029f95ba7ed1c674df40');
INSERT INTO reading VALUES(17,6,1794312000000,1,2,X'746ba6827f4c126a1329e113b51a56d2');
INSERT INTO reading VALUES(18,2,1794398400000,0,1,X'479ad19e926a6479d70a61ec74aa1495');
INSERT INTO reading VALUES(19,7,1794398400000,1,1,X'580b2ff6b8e500bb0600ee595c6f2ee4');
INSERT INTO reading VALUES(20,7,1794484800000,1,1,X'2c3a2d7b3f99fc0659448c197a466256');
INSERT INTO reading VALUES(21,3,1794484800000,1,1,X'bfe5af0a42f564005ccd8879e98862f1');
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
  decision_at integer, row_section text not null default '', words text not null default '', reworded integer not null default 0, verdict integer not null default 0, ruled_at integer, rules integer not null default 0,
  unique (account, page, control)
);
INSERT INTO setting VALUES(1,1,'ads','outside','Ads outside','Ads outside','','Ads on other sites, and in apps','en',0,'',1793534400000,1793534400000,'off','on',NULL,'',1794052800000,1793966400000,0,0,NULL,0,0,0,'on',5,6,6,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(2,1,'mail','','Mail','Mail','','','en',4,'',1793534400000,1793534400000,'on','on','On','',1793534400000,NULL,0,0,NULL,0,0,0,NULL,0,0,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(3,1,'who','seen','Who sees you','Who sees you','','','en',2,'["Anyone","Friends","Nobody"]',1793534400000,1793534400000,'Friends','Anyone','Anyone','',1794484800000,1793707200000,0,0,NULL,0,17,0,'Nobody',0,4,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(4,1,'more','a','Share with partners','','','','en',0,'',1793534400000,1793534400000,'off','off',NULL,'',1793793600000,1793707200000,0,1,NULL,0,0,0,'off',2,3,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(5,1,'more','b','Train our models','','','','en',0,'',1793534400000,1793534400000,'off','on',NULL,'',1793707200000,1793707200000,0,0,1793793600000,0,4,7,'off',0,2,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(6,1,'more','c','Zähl‹name› mit','','','','en',0,'',1793534400000,1793534400000,'on','on',NULL,'',1793534400000,NULL,0,0,NULL,0,0,0,NULL,0,0,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(7,1,'more','d','Sell your data','','','','en',0,'',1793793600000,1793793600000,'on','on',NULL,'',1793793600000,1793707200000,0,0,NULL,6,0,0,NULL,0,0,0,1,NULL,'',1795930936741,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(8,2,'ads','outside','Ads outside','','','','en',0,'',1794052800000,1794052800000,'off','on',NULL,'',1794139200000,1794052800000,0,0,NULL,0,12,0,'off',0,2,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(10,3,'p','y','Kept','','','','en',0,'',1794139200000,1794139200000,'off','on',NULL,'',1794312000000,1794225600000,0,0,NULL,0,14,0,'off',0,3,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(11,1,'ads','else','Something else','','','','en',0,'',1794398400000,1794398400000,'off','off',NULL,'',1794398400000,1794052800000,0,0,NULL,0,0,0,NULL,0,0,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(12,1,'sharing','outside','Ads outside','','','Ads on other sites, and in apps','en',0,'',1794398400000,1794398400000,'on','off',NULL,'',1794484800000,1794398400000,0,0,NULL,0,16,0,'on',0,2,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
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
  hash blob not null, detail text not null default '',
  primary key (machine, number)
) without rowid;
INSERT INTO change VALUES(1,1,1,1,1,'off','on',0,1793620800000,1793534400000,X'ee2df9f0cb3881486ed9abd530ff814b','');
INSERT INTO change VALUES(1,2,3,1,1,'Friends','Nobody',1,1793707200000,1793534400000,X'536e614284e84c15a02ab6bfb80fa57f','');
INSERT INTO change VALUES(1,3,4,1,1,'off','on',0,1793707200000,1793534400000,X'f40e4c4e5093463283234620b640dac0','');
INSERT INTO change VALUES(1,4,5,1,1,'off','on',0,1793707200000,1793534400000,X'69d322d0f70e7cd61d7dbe511c5a1f75','');
INSERT INTO change VALUES(1,5,4,1,1,'on','off',0,1793793600000,1793707200000,X'b5eb7c3b1b4d6c3c2ebb1a4c331a83a1','');
INSERT INTO change VALUES(1,6,7,1,0,NULL,'on',0,1793793600000,1793707200000,X'16690bcb5b43e6be50a54fcd900d1449','');
INSERT INTO change VALUES(1,7,5,1,5,'on',NULL,0,1793793600000,1793707200000,X'd8c14067e7246defb302588af52bf425','');
INSERT INTO change VALUES(1,8,1,1,2,NULL,NULL,0,1793880000000,1793620800000,X'8155e4ccc67088d27b783e91635ef00b','{"wording":[["description","Ads on other sites","Ads on other sites, and in apps"]]}');
INSERT INTO change VALUES(1,9,1,1,1,'on','off',0,1793966400000,1793880000000,X'b3f5705a8aec0a59b4c46f6b5fa6fd16','');
INSERT INTO change VALUES(1,10,1,1,1,'off','on',0,1794052800000,1793966400000,X'4af641c855633ecd994481b55a04a01c','');
INSERT INTO change VALUES(1,11,1,1,7,'off','on',0,1794052800000,1793966400000,X'e7c95387b2c82f167e84e0d0ff8b8b56','');
INSERT INTO change VALUES(1,12,8,2,1,'off','on',0,1794139200000,1794052800000,X'b3dcc5a6791c78b4fd01629c8e606236','');
INSERT INTO change VALUES(1,14,10,3,1,'off','on',0,1794312000000,1794225600000,X'6b4ac1afee0f81bec6028eb5ad085011','');
INSERT INTO change VALUES(1,15,11,1,0,NULL,'off',0,1794398400000,1794052800000,X'144b83986b237098e028e1cc7127764d','');
INSERT INTO change VALUES(1,16,12,1,1,'on','off',0,1794484800000,1794398400000,X'17a3dc07f72abbff66e2125baf3bc9d7','');
INSERT INTO change VALUES(1,17,3,1,1,'Nobody','Anyone',0,1794484800000,1793707200000,X'34bfbdd0cf6c1381ea259902ce3d1de8','');
CREATE TABLE said (
  machine integer not null,
  number integer not null,
  decision integer not null,
  primary key (machine, number)
) without rowid;
INSERT INTO said VALUES(1,1,0);
INSERT INTO said VALUES(1,6,1);
INSERT INTO said VALUES(1,8,0);
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
CREATE INDEX alias_by_account on alias (account);
CREATE INDEX reading_by_page on reading (page, at);
CREATE INDEX place_by_setting on place (setting);
CREATE INDEX change_by_time on change (at);
CREATE INDEX change_by_setting on change (setting, at);
CREATE INDEX change_by_account on change (account, at);
CREATE INDEX change_by_kind on change (kind, at);
CREATE INDEX act_by_account on act (account);
COMMIT;
PRAGMA user_version = 3;
