PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE machine (
  id integer primary key,
  name text not null unique,
  salt text,
  length integer not null default 0,
  head blob not null default x''
);
INSERT INTO machine VALUES(1,'d3db59fbb5ceeec8','061ab3053a5f8c32d671ce310ba76b58',18,X'dc7b09d5463a181ab2615542000a70b0');
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
  new_since integer, nonce blob not null default x'', looks blob not null default x'',
  unique (account, name)
);
INSERT INTO page VALUES(1,1,'privacy','https://acme.example/privacy',1793534400000,1793534400000,1793534400000,1,NULL,X'63b47e0569115fd00bc7048029996195',X'c8a51684753bbaac391ec579fd38d9d6');
INSERT INTO page VALUES(2,1,'ads','https://acme.example/ads',1793534400000,1794052800000,1794398400000,6,NULL,X'8766322bb52b88205c3466d35137bf44',X'f75f02cc0f61cb4dc84d348c7beed9e5');
INSERT INTO page VALUES(3,1,'who','https://acme.example/who',1793534400000,1794484800000,1794484800000,3,NULL,X'4e5a22ea5e7ea818f330accf939d9274',X'810267bd19d81191ff7b0c9450d3b7b4');
INSERT INTO page VALUES(4,1,'more','https://acme.example/more',1793534400000,1793880000000,1793880000000,4,NULL,X'624c0c61680526eb05b58e84d6ac3ebe',X'30bae542625df11f00608a082b354704');
INSERT INTO page VALUES(5,2,'ads','https://acme.example/ads',1794052800000,1794139200000,1794139200000,2,NULL,X'a52cb971339f1cc6ef9359a3b568ac83',X'591b8149ad14146342f53712bdf4e773');
INSERT INTO page VALUES(6,3,'p','https://b.example/p',NULL,NULL,1794312000000,3,NULL,X'63ebfc754c66be174e8ecf22f046bb47',X'c18fe4ca2f9200276a1d1ca6cad7192a');
INSERT INTO page VALUES(7,1,'sharing','https://acme.example/sharing',1794398400000,1794484800000,1794484800000,2,NULL,X'215ae830cad03770769fb11d4b0aeffa',X'a20512a66a069f9d0c629072697fe544');
CREATE TABLE reading (
  id integer primary key,
  page integer not null references page (id),
  at integer not null,
  whole integer not null,
  settings integer not null
, fingerprint blob);
INSERT INTO reading VALUES(1,1,1793534400000,1,3,X'8ffbc495318fbc2cacbae36a8d8ea8a7');
INSERT INTO reading VALUES(2,2,1793534400000,1,1,X'82aae5ef08c6132650b4c1362eb8cdfa');
INSERT INTO reading VALUES(3,3,1793534400000,1,1,X'01f8457d5a67d09e22bec5ea81323a88');
INSERT INTO reading VALUES(4,4,1793534400000,1,3,X'76009f0bb9f3688f6b201a7546080583');
INSERT INTO reading VALUES(5,2,1793620800000,1,1,X'af14b065d7b9236ec8b7cdbb5d47eb61');
INSERT INTO reading VALUES(6,3,1793707200000,1,1,X'5271b5a132517e83a8c318eba6e70de2');
INSERT INTO reading VALUES(7,4,1793707200000,1,3,X'b2bb614389b2f6ebdcf5edcc9dfa277a');
INSERT INTO reading VALUES(8,4,1793793600000,1,3,X'10a3fc8fc601244d26748379238ac93c');
INSERT INTO reading VALUES(9,2,1793880000000,1,1,X'085e39dc2ad966bc9d0759d89662e656');
INSERT INTO reading VALUES(10,4,1793880000000,1,3,X'b56f2461a0dfffbb07d7fcebb3b3cc20');
INSERT INTO reading VALUES(11,2,1793966400000,1,1,X'7fe4b1194efddacd93a279856225fad5');
INSERT INTO reading VALUES(12,2,1794052800000,1,1,X'871c12e1dfa7491d32606945728fef73');
INSERT INTO reading VALUES(13,5,1794052800000,1,1,X'7f0bf60dc5821dedb94613963b172061');
INSERT INTO reading VALUES(14,5,1794139200000,1,1,X'54974b69ab77a2b79c17ded2e8c54f3b');
INSERT INTO reading VALUES(15,6,1794139200000,1,2,X'2b162168950e8552cfed50a04115cb37');
INSERT INTO reading VALUES(16,6,1794225600000,1,2,X'3658a711023a3730410344892e8ed1d4');
INSERT INTO reading VALUES(17,6,1794312000000,1,2,X'53bf37617f44579e47337f13c07c55cf');
INSERT INTO reading VALUES(18,2,1794398400000,0,1,X'6f17218a9ec75365cfbb2e86ba8585c9');
INSERT INTO reading VALUES(19,7,1794398400000,1,1,X'd36ebd5b200c3882fc3cfe8c49e18abf');
INSERT INTO reading VALUES(20,7,1794484800000,1,1,X'1dfc32ce7299e808e88a1b1e24e8b783');
INSERT INTO reading VALUES(21,3,1794484800000,1,1,X'c9b3d09cd23391505c2ab629f874c7ac');
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
INSERT INTO setting VALUES(3,1,'who','seen','Who sees you','Who sees you','','','en',2,'["Anyone","Friends","Nobody"]',1793534400000,1793534400000,'Friends','Anyone','Anyone','',1794484800000,1793707200000,0,0,NULL,0,18,0,'Nobody',0,4,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(4,1,'more','a','Share with partners','','','','en',0,'',1793534400000,1793534400000,'off','off',NULL,'',1793793600000,1793707200000,0,1,NULL,0,0,0,'off',2,3,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(5,1,'more','b','Train our models','','','','en',0,'',1793534400000,1793534400000,'off','on',NULL,'',1793707200000,1793707200000,0,0,1793793600000,0,4,7,'off',0,2,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(6,1,'more','c','Zähl‹name› mit','','','','en',0,'',1793534400000,1793534400000,'on','on',NULL,'',1793534400000,NULL,0,0,NULL,0,0,0,NULL,0,0,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(7,1,'more','d','Sell your data','','','','en',0,'',1793793600000,1793793600000,'on','on',NULL,'',1793793600000,1793707200000,0,0,NULL,6,0,0,NULL,0,0,0,1,NULL,'',1795933614253,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(8,2,'ads','outside','Ads outside','','','','en',0,'',1794052800000,1794052800000,'off','on',NULL,'',1794139200000,1794052800000,0,0,NULL,0,12,0,'off',0,2,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(10,3,'p','y','Kept','','','','en',0,'',1794139200000,1794139200000,'off','on',NULL,'',1794312000000,1794225600000,0,0,NULL,0,14,0,'off',0,3,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(11,1,'ads','else','Something else','','','','en',0,'',1794398400000,1794398400000,'off','off',NULL,'',1794398400000,1794052800000,0,0,NULL,0,0,0,NULL,0,0,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
INSERT INTO setting VALUES(12,1,'sharing','outside','Ads outside','','','Ads on other sites, and in apps','en',0,'',1794398400000,1794398400000,'on','off',NULL,'',1794484800000,1794398400000,0,0,NULL,0,17,0,'on',0,2,0,NULL,NULL,NULL,NULL,'','',0,1,NULL,7347990519673328018);
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
INSERT INTO change VALUES(1,1,1,1,1,'off','on',0,1793620800000,1793534400000,X'27ca1f0b89a7e587bcd75dfa9cfe1605','',1);
INSERT INTO change VALUES(1,2,3,1,1,'Friends','Nobody',1,1793707200000,1793534400000,X'a1eb0050b0d0bd3cb91ce6a5aa34fe9c','',2);
INSERT INTO change VALUES(1,3,4,1,1,'off','on',0,1793707200000,1793534400000,X'594f66fcf0638fc64b1390804aa4c33f','',3);
INSERT INTO change VALUES(1,4,5,1,1,'off','on',0,1793707200000,1793534400000,X'8d0a5b6957ed97be764aac740401dc04','',4);
INSERT INTO change VALUES(1,5,4,1,1,'on','off',0,1793793600000,1793707200000,X'147e9df70af73061b7e39d2a0cd41122','',3);
INSERT INTO change VALUES(1,6,7,1,0,NULL,'on',0,1793793600000,1793707200000,X'c34ef6cc111e5b579da0a3828be0b848','',5);
INSERT INTO change VALUES(1,7,5,1,5,'on',NULL,0,1793793600000,1793707200000,X'98fb6e601b118631989cc18d4183c13c','',4);
INSERT INTO change VALUES(1,8,1,1,2,NULL,NULL,0,1793880000000,1793620800000,X'9474bfeaa06b470e0990e0c2f101259b','{"wording":[["description","Ads on other sites","Ads on other sites, and in apps"]]}',1);
INSERT INTO change VALUES(1,9,1,1,1,'on','off',0,1793966400000,1793880000000,X'58d8402503286ad67c92bf48242851a7','',6);
INSERT INTO change VALUES(1,10,1,1,1,'off','on',0,1794052800000,1793966400000,X'4b92d206d98fd1e17fe2c02f62ba4d44','',6);
INSERT INTO change VALUES(1,11,1,1,7,'off','on',0,1794052800000,1793966400000,X'a4c63ae393d5988eed07add3b0b470ad','',6);
INSERT INTO change VALUES(1,12,8,2,1,'off','on',0,1794139200000,1794052800000,X'4ed122bc77a9ad5536a2ff3f1d7f78c9','',7);
INSERT INTO change VALUES(1,14,10,3,1,'off','on',0,1794312000000,1794225600000,X'ba6f9b41d01408c3d9330076129e3bee','',9);
INSERT INTO change VALUES(1,16,11,1,0,NULL,'off',0,1794398400000,1794052800000,X'2296eb1ce044708b1d00bf49ac1bcd60','',10);
INSERT INTO change VALUES(1,17,12,1,1,'on','off',0,1794484800000,1794398400000,X'4fd705a27616dfa1c7da44418588cd2c','',11);
INSERT INTO change VALUES(1,18,3,1,1,'Nobody','Anyone',0,1794484800000,1793707200000,X'dc7b09d5463a181ab2615542000a70b0','',12);
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
INSERT INTO subject VALUES(1,1,1,'acme.example','default','ads','outside','Ads outside',X'3607908bc1a48e9ecc452e6338b85751');
INSERT INTO subject VALUES(2,1,3,'acme.example','default','who','seen','Who sees you',X'86422d4698f28d040219f73f60b88d68');
INSERT INTO subject VALUES(3,1,4,'acme.example','default','more','a','Share with partners',X'393504d83b5964282649493d201519cf');
INSERT INTO subject VALUES(4,1,5,'acme.example','default','more','b','Train our models',X'1b7507efd6fe453920385b47d0e71581');
INSERT INTO subject VALUES(5,1,7,'acme.example','default','more','d','Sell your data',X'ad2fb9ab330a51745b67a89889b7d281');
INSERT INTO subject VALUES(6,1,1,'acme.example','stable','ads','outside','Ads outside',X'0a725cb6632f39a1e8db03ee47e714cf');
INSERT INTO subject VALUES(7,1,8,'acme.example','other','ads','outside','Ads outside',X'8d810a56222e2b170c56289ba5efdf0d');
INSERT INTO subject VALUES(9,1,10,'b.example','default','p','y','Kept',X'd995cd072b7196692ac6dfba672a5d50');
INSERT INTO subject VALUES(10,1,11,'acme.example','stable','ads','else','Something else',X'1fe34fa143bad8dfc9cc9847a4e0fd91');
INSERT INTO subject VALUES(11,1,12,'acme.example','stable','sharing','outside','Ads outside',X'4fe8587ace976385c2946f963ea79ba5');
INSERT INTO subject VALUES(12,1,3,'acme.example','stable','who','seen','Who sees you',X'0be860a5aa96c248933dec66ecf8eae7');
CREATE TABLE forgetting (
  machine integer not null references machine (id),
  number integer not null,
  at integer,
  changes integer not null,
  hash blob not null,
  primary key (machine, number)
) without rowid;
INSERT INTO forgetting VALUES(1,15,1795933614325,1,X'1c33129b7a66d13396d35beacb5e83a1');
CREATE TABLE gap (
  machine integer not null references machine (id),
  first integer not null,
  last integer not null,
  hash blob not null,
  teller integer not null references machine (id),
  told integer not null,
  primary key (machine, first)
) without rowid;
INSERT INTO gap VALUES(1,13,13,X'cafbf63c41d4006558b6a5af4e66d303',1,15);
CREATE INDEX alias_by_account on alias (account);
CREATE INDEX reading_by_page on reading (page, at);
CREATE INDEX place_by_setting on place (setting);
CREATE INDEX change_by_setting on change (setting, at);
CREATE INDEX change_by_account on change (account, at);
CREATE INDEX act_by_account on act (account);
CREATE INDEX subject_by_setting on subject (setting);
CREATE INDEX gap_by_told on gap (teller, told);
CREATE INDEX change_by_rare_kind on change (kind, at) where kind <> 1;
COMMIT;
PRAGMA user_version = 5;
