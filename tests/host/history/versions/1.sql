PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE machine (
  id integer primary key,
  name text not null unique,
  salt text,
  length integer not null default 0,
  head blob not null default x''
);
INSERT INTO machine VALUES(1,'14a7df5dabcaf24f','f6c16602ee97de0fc993d767750d1fa7',16,X'b71278042bf9a570401463d8145cbab9');
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
);
INSERT INTO reading VALUES(1,1,1793534400000,1,3);
INSERT INTO reading VALUES(2,2,1793534400000,1,1);
INSERT INTO reading VALUES(3,3,1793534400000,1,1);
INSERT INTO reading VALUES(4,4,1793534400000,1,3);
INSERT INTO reading VALUES(5,2,1793620800000,1,1);
INSERT INTO reading VALUES(6,3,1793707200000,1,1);
INSERT INTO reading VALUES(7,4,1793707200000,1,3);
INSERT INTO reading VALUES(8,4,1793793600000,1,3);
INSERT INTO reading VALUES(9,2,1793880000000,1,1);
INSERT INTO reading VALUES(10,4,1793880000000,1,3);
INSERT INTO reading VALUES(11,2,1793966400000,1,1);
INSERT INTO reading VALUES(12,2,1794052800000,1,1);
INSERT INTO reading VALUES(13,5,1794052800000,1,1);
INSERT INTO reading VALUES(14,5,1794139200000,1,1);
INSERT INTO reading VALUES(15,6,1794139200000,1,2);
INSERT INTO reading VALUES(16,6,1794225600000,1,2);
INSERT INTO reading VALUES(17,6,1794312000000,1,2);
INSERT INTO reading VALUES(18,2,1794398400000,0,1);
INSERT INTO reading VALUES(19,7,1794398400000,1,1);
INSERT INTO reading VALUES(20,7,1794484800000,1,1);
INSERT INTO reading VALUES(21,3,1794484800000,1,1);
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
  decision_at integer,
  unique (account, page, control)
);
INSERT INTO setting VALUES(1,1,'ads','outside','Ads outside','Ads outside','','Ads on other sites, and in apps','en',0,'',1793534400000,1793534400000,'off','on',NULL,'',1794052800000,1793966400000,0,0,NULL,0,0,0,'on',5,6,6,NULL,NULL,NULL,NULL);
INSERT INTO setting VALUES(2,1,'mail','','Mail','Mail','','','en',4,'',1793534400000,1793534400000,'on','on','On','',1793534400000,NULL,0,0,NULL,0,0,0,NULL,0,0,0,NULL,NULL,NULL,NULL);
INSERT INTO setting VALUES(3,1,'who','seen','Who sees you','Who sees you','','','en',2,'["Anyone","Friends","Nobody"]',1793534400000,1793534400000,'Friends','Anyone','Anyone','',1794484800000,1793707200000,0,0,NULL,0,16,0,'Nobody',0,4,0,NULL,NULL,NULL,NULL);
INSERT INTO setting VALUES(4,1,'more','a','Share with partners','','','','en',0,'',1793534400000,1793534400000,'off','off',NULL,'',1793793600000,1793707200000,0,1,NULL,0,0,0,'off',2,3,0,NULL,NULL,NULL,NULL);
INSERT INTO setting VALUES(5,1,'more','b','Train our models','','','','en',0,'',1793534400000,1793534400000,'off','on',NULL,'',1793707200000,1793707200000,0,0,1793793600000,0,4,7,'off',0,2,0,NULL,NULL,NULL,NULL);
INSERT INTO setting VALUES(6,1,'more','c','Zähl‹name› mit','','','','en',0,'',1793534400000,1793534400000,'on','on',NULL,'',1793534400000,NULL,0,0,NULL,0,0,0,NULL,0,0,0,NULL,NULL,NULL,NULL);
INSERT INTO setting VALUES(7,1,'more','d','Sell your data','','','','en',0,'',1793793600000,1793793600000,'on','on',NULL,'',1793793600000,1793707200000,0,0,NULL,6,0,0,NULL,0,0,0,1,NULL,'',1795930935997);
INSERT INTO setting VALUES(8,2,'ads','outside','Ads outside','','','','en',0,'',1794052800000,1794052800000,'off','on',NULL,'',1794139200000,1794052800000,0,0,NULL,0,11,0,'off',0,2,0,NULL,NULL,NULL,NULL);
INSERT INTO setting VALUES(10,3,'p','y','Kept','','','','en',0,'',1794139200000,1794139200000,'off','on',NULL,'',1794312000000,1794225600000,0,0,NULL,0,13,0,'off',0,3,0,NULL,NULL,NULL,NULL);
INSERT INTO setting VALUES(11,1,'ads','else','Something else','','','','en',0,'',1794398400000,1794398400000,'off','off',NULL,'',1794398400000,1794052800000,0,0,NULL,0,0,0,NULL,0,0,0,NULL,NULL,NULL,NULL);
INSERT INTO setting VALUES(12,1,'sharing','outside','Ads outside','','','Ads on other sites, and in apps','en',0,'',1794398400000,1794398400000,'on','off',NULL,'',1794484800000,1794398400000,0,0,NULL,0,15,0,'on',0,2,0,NULL,NULL,NULL,NULL);
CREATE TABLE place (
  page integer not null references page (id),
  setting integer not null references setting (id),
  absent integer not null,
  told_at integer,
  never_told integer not null,
  primary key (page, setting)
) without rowid;
INSERT INTO place VALUES(1,1,0,NULL,0);
INSERT INTO place VALUES(1,2,0,NULL,0);
INSERT INTO place VALUES(1,3,0,NULL,0);
INSERT INTO place VALUES(2,1,0,1794052800000,0);
INSERT INTO place VALUES(2,11,0,NULL,0);
INSERT INTO place VALUES(3,3,0,NULL,0);
INSERT INTO place VALUES(4,4,0,1793793600000,0);
INSERT INTO place VALUES(4,5,1,1793707200000,0);
INSERT INTO place VALUES(4,6,0,NULL,0);
INSERT INTO place VALUES(4,7,0,NULL,0);
INSERT INTO place VALUES(5,8,0,NULL,0);
INSERT INTO place VALUES(6,10,0,NULL,0);
INSERT INTO place VALUES(7,12,0,NULL,0);
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
  hash blob not null,
  primary key (machine, number)
) without rowid;
INSERT INTO change VALUES(1,1,1,1,1,'off','on',0,1793620800000,1793534400000,X'95728822bbe419ce5f74fae6c321c34e');
INSERT INTO change VALUES(1,2,3,1,1,'Friends','Nobody',1,1793707200000,1793534400000,X'86a14b53eefb29153d78b19d56686e43');
INSERT INTO change VALUES(1,3,4,1,1,'off','on',0,1793707200000,1793534400000,X'03dd41f058457edadfe09fde325a3292');
INSERT INTO change VALUES(1,4,5,1,1,'off','on',0,1793707200000,1793534400000,X'055c9d0de6f1c0ea7ca36b8bc98922ca');
INSERT INTO change VALUES(1,5,4,1,1,'on','off',0,1793793600000,1793707200000,X'5707b77a43438983916b49752bfc98b8');
INSERT INTO change VALUES(1,6,7,1,0,NULL,'on',0,1793793600000,1793707200000,X'211bb60113b37a7df46990d4aa334033');
INSERT INTO change VALUES(1,7,5,1,5,'on',NULL,0,1793793600000,1793707200000,X'fb88ef0c6664fc6210e21da42016f9dd');
INSERT INTO change VALUES(1,8,1,1,1,'on','off',0,1793966400000,1793880000000,X'7bd799b3e56ab8741200106cd18fe30b');
INSERT INTO change VALUES(1,9,1,1,1,'off','on',0,1794052800000,1793966400000,X'564fb7821fc3c759d653467e6ad7ca7a');
INSERT INTO change VALUES(1,10,1,1,7,'off','on',0,1794052800000,1793966400000,X'0a089060471049beb0c09353b9ea9f16');
INSERT INTO change VALUES(1,11,8,2,1,'off','on',0,1794139200000,1794052800000,X'c04df0cf4818c9f7fce5ef7a5651c6c8');
INSERT INTO change VALUES(1,13,10,3,1,'off','on',0,1794312000000,1794225600000,X'c61930723586ce4217a06ffa87d1ae82');
INSERT INTO change VALUES(1,14,11,1,0,NULL,'off',0,1794398400000,1794052800000,X'10e5aa7424cec6845495cca799fb71f7');
INSERT INTO change VALUES(1,15,12,1,1,'on','off',0,1794484800000,1794398400000,X'2936311731455430473b2555537d966e');
INSERT INTO change VALUES(1,16,3,1,1,'Nobody','Anyone',0,1794484800000,1793707200000,X'b71278042bf9a570401463d8145cbab9');
CREATE TABLE said (
  machine integer not null,
  number integer not null,
  decision integer not null,
  primary key (machine, number)
) without rowid;
INSERT INTO said VALUES(1,1,0);
INSERT INTO said VALUES(1,6,1);
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
CREATE INDEX alias_by_account on alias (account);
CREATE INDEX reading_by_page on reading (page, at);
CREATE INDEX place_by_setting on place (setting);
CREATE INDEX change_by_time on change (at);
CREATE INDEX change_by_setting on change (setting, at);
CREATE INDEX change_by_account on change (account, at);
CREATE INDEX change_by_kind on change (kind, at);
CREATE INDEX act_by_account on act (account);
COMMIT;
PRAGMA user_version = 1;
