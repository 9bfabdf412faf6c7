PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE machine (
  id integer primary key,
  name text not null unique,
  salt text,
  length integer not null default 0,
  head blob not null default x''
);
INSERT INTO machine VALUES(1,'4fce24263a48b5db','ffcfdd1ac69a0dbaffed20efa7b71088',18,X'f63d844bde87f00622718f77911ddbc0');
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
INSERT INTO page VALUES(1,1,'privacy','https://acme.example/privacy',1793534400000,1793534400000,1793534400000,1,NULL,X'247be0eb82c5e807e6ec2edc3d1413f8',X'e4739e40fd4f3ca5b165242280561505');
INSERT INTO page VALUES(2,1,'ads','https://acme.example/ads',1793534400000,1794052800000,1794398400000,6,NULL,X'1d89dbf89a90432361e7c264adc98f66',X'9c69fcba16112093ac4bb63666fba593');
INSERT INTO page VALUES(3,1,'who','https://acme.example/who',1793534400000,1794484800000,1794484800000,3,NULL,X'993068b2513b79294f9323e7b2cccec6',X'4c9d132912dbb1ca2a46a8e9c979cb7a');
INSERT INTO page VALUES(4,1,'more','https://acme.example/more',1793534400000,1793880000000,1793880000000,4,NULL,X'6c975964af262fc3a510a4517033eafd',X'b6b765bd7624a81156c4007aa8b290df');
INSERT INTO page VALUES(5,2,'ads','https://acme.example/ads',1794052800000,1794139200000,1794139200000,2,NULL,X'296bd6cb1fb8906bfb097fde823ab25b',X'039d6807d4acdfc7c7c20e7ce7209f33');
INSERT INTO page VALUES(6,3,'p','https://b.example/p',NULL,NULL,1794312000000,3,NULL,X'3b4633057c33b334b0428fe3f8495f87',X'21b9ae7143a85503d8a293bf979d341e');
INSERT INTO page VALUES(7,1,'sharing','https://acme.example/sharing',1794398400000,1794484800000,1794484800000,2,NULL,X'060496109fa7aa01ae4752e6a545cf81',X'608d439c4033395fad08686781570ea8');
CREATE TABLE reading (
  id integer primary key,
  page integer not null references page (id),
  at integer not null,
  whole integer not null,
  settings integer not null
, fingerprint blob);
INSERT INTO reading VALUES(1,1,1793534400000,1,3,X'df869b1245a4fdfcdb1b990d9f5c8ef6');
INSERT INTO reading VALUES(2,2,1793534400000,1,1,X'4c1a60f34b8b199fc8921a942bd60631');
INSERT INTO reading VALUES(3,3,1793534400000,1,1,X'8fd8d5920a63207cb3641126e78268a8');
INSERT INTO reading VALUES(4,4,1793534400000,1,3,X'9bb72a7efed235437bb3d8c6c57fdea2');
INSERT INTO reading VALUES(5,2,1793620800000,1,1,X'356ef3a57012c32b40dac5abcb05b440');
INSERT INTO reading VALUES(6,3,1793707200000,1,1,X'009fa7495b4171ec677e6a01e101f2b1');
INSERT INTO reading VALUES(7,4,1793707200000,1,3,X'50b04b650bcde9256fe0445f38d0ef39');
INSERT INTO reading VALUES(8,4,1793793600000,1,3,X'b25d84d3a83ba79d4b7e0a9bc8bd5a29');
INSERT INTO reading VALUES(9,2,1793880000000,1,1,X'0d52d5b4e79d3155b597f870bae63fc7');
INSERT INTO reading VALUES(10,4,1793880000000,1,3,X'2e912e07a60db96baa708d807d54c5c8');
INSERT INTO reading VALUES(11,2,1793966400000,1,1,X'428160cb24eab2865b0db62671f2e3f3');
INSERT INTO reading VALUES(12,2,1794052800000,1,1,X'7613e05b68fabd5990e09847ca32cf0d');
INSERT INTO reading VALUES(13,5,1794052800000,1,1,X'887947e70102c16611456b3ffef0c8f8');
INSERT INTO reading VALUES(14,5,1794139200000,1,1,X'768becbacfde7bd9a44fee5be6d459d6');
INSERT INTO reading VALUES(15,6,1794139200000,1,2,X'4b7f2ac0248c0c58987ad9414ab6ea4b');
INSERT INTO reading VALUES(16,6,1794225600000,1,2,X'ffac23f9c56d23cd7863a0ed1602db1f');
INSERT INTO reading VALUES(17,6,1794312000000,1,2,X'c5f4015e1ee9da1bf64fed81a6633133');
INSERT INTO reading VALUES(18,2,1794398400000,0,1,X'1972f1bf080b239ec9b390266e520827');
INSERT INTO reading VALUES(19,7,1794398400000,1,1,X'5a097fa93478454659853a49c64075f9');
INSERT INTO reading VALUES(20,7,1794484800000,1,1,X'4c41c97cf6d3d18a8defa50ee2ac27cc');
INSERT INTO reading VALUES(21,3,1794484800000,1,1,X'011ecc59b6f15cf942386937d5119381');
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
INSERT INTO setting VALUES(7,1,'more','d','Sell your data','','','','en',0,'',1793793600000,1793793600000,'on','on',NULL,'',1793793600000,1793707200000,0,0,NULL,6,0,0,NULL,0,0,0,1,NULL,'',1795930937097,'','',0,1,NULL,7347990519673328018);
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
INSERT INTO change VALUES(1,1,1,1,1,'off','on',0,1793620800000,1793534400000,X'd37d1c128c58c331b9ee852550be1c8e','',1);
INSERT INTO change VALUES(1,2,3,1,1,'Friends','Nobody',1,1793707200000,1793534400000,X'7be67a43e16758cbceaba959374ac156','',2);
INSERT INTO change VALUES(1,3,4,1,1,'off','on',0,1793707200000,1793534400000,X'2ae3ca9be830c02c725d6a1c68bfec12','',3);
INSERT INTO change VALUES(1,4,5,1,1,'off','on',0,1793707200000,1793534400000,X'7f5e4dd35a183a0958013d1c2e3716f9','',4);
INSERT INTO change VALUES(1,5,4,1,1,'on','off',0,1793793600000,1793707200000,X'05b30899d377275f2f80282004b72dc3','',3);
INSERT INTO change VALUES(1,6,7,1,0,NULL,'on',0,1793793600000,1793707200000,X'1adfe432654e8219c056f885aafde72f','',5);
INSERT INTO change VALUES(1,7,5,1,5,'on',NULL,0,1793793600000,1793707200000,X'9502c5e720b2b373a092ea96cdd3ca73','',4);
INSERT INTO change VALUES(1,8,1,1,2,NULL,NULL,0,1793880000000,1793620800000,X'6a45dc7a6bbbbf0f22b2663ef4e89068','{"wording":[["description","Ads on other sites","Ads on other sites, and in apps"]]}',1);
INSERT INTO change VALUES(1,9,1,1,1,'on','off',0,1793966400000,1793880000000,X'c19561c0f5fd345dd802d9f9601d9a76','',6);
INSERT INTO change VALUES(1,10,1,1,1,'off','on',0,1794052800000,1793966400000,X'096112e3406c9cb1b490ef171e296b28','',6);
INSERT INTO change VALUES(1,11,1,1,7,'off','on',0,1794052800000,1793966400000,X'd0f9bbceea53e6120e34d9bda24ced5a','',6);
INSERT INTO change VALUES(1,12,8,2,1,'off','on',0,1794139200000,1794052800000,X'07ce4bd6167e71e3371b3b2049a02e5a','',7);
INSERT INTO change VALUES(1,14,10,3,1,'off','on',0,1794312000000,1794225600000,X'945df55e0ddc0ce648b4b9e20a551da2','',9);
INSERT INTO change VALUES(1,16,11,1,0,NULL,'off',0,1794398400000,1794052800000,X'a54c413037d66a872e29fac16c68792c','',10);
INSERT INTO change VALUES(1,17,12,1,1,'on','off',0,1794484800000,1794398400000,X'1c0e4f4f417fde1e1e45010e15506fff','',11);
INSERT INTO change VALUES(1,18,3,1,1,'Nobody','Anyone',0,1794484800000,1793707200000,X'f63d844bde87f00622718f77911ddbc0','',12);
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
INSERT INTO subject VALUES(1,1,1,'acme.example','default','ads','outside','Ads outside',X'328b8f6f9be5b9e6d5b03383de711c99');
INSERT INTO subject VALUES(2,1,3,'acme.example','default','who','seen','Who sees you',X'28989d085a89b703e8af9b0358b6d6c2');
INSERT INTO subject VALUES(3,1,4,'acme.example','default','more','a','Share with partners',X'185d8a7fa71d9a4035a822f25f202114');
INSERT INTO subject VALUES(4,1,5,'acme.example','default','more','b','Train our models',X'6fad37f88776c8e97dd8ad94c556ddeb');
INSERT INTO subject VALUES(5,1,7,'acme.example','default','more','d','Sell your data',X'3999ba990de0a07811340a3bdefcd7be');
INSERT INTO subject VALUES(6,1,1,'acme.example','stable','ads','outside','Ads outside',X'120c97a3864411c0f2d6a15aa265d0c8');
INSERT INTO subject VALUES(7,1,8,'acme.example','other','ads','outside','Ads outside',X'634d185ddf9d1ead33aeaa7d52ed24eb');
INSERT INTO subject VALUES(9,1,10,'b.example','default','p','y','Kept',X'c3ef961d94715b917c9222f7f72e15d8');
INSERT INTO subject VALUES(10,1,11,'acme.example','stable','ads','else','Something else',X'fa08fe361168a0ccf99027cd13745446');
INSERT INTO subject VALUES(11,1,12,'acme.example','stable','sharing','outside','Ads outside',X'cd66bf200b1f84924a829935fda4fadf');
INSERT INTO subject VALUES(12,1,3,'acme.example','stable','who','seen','Who sees you',X'a6fb03491158d4a0ad37746e54c1b2c3');
CREATE TABLE forgetting (
  machine integer not null references machine (id),
  number integer not null,
  at integer,
  changes integer not null,
  hash blob not null,
  primary key (machine, number)
) without rowid;
INSERT INTO forgetting VALUES(1,15,1795930937133,1,X'77b6ed879fe16cff606ea75021ea4647');
CREATE TABLE gap (
  machine integer not null references machine (id),
  first integer not null,
  last integer not null,
  hash blob not null,
  teller integer not null references machine (id),
  told integer not null,
  primary key (machine, first)
) without rowid;
INSERT INTO gap VALUES(1,13,13,X'd7e4d475b796210a3a2e0d639313c3bc',1,15);
CREATE INDEX alias_by_account on alias (account);
CREATE INDEX reading_by_page on reading (page, at);
CREATE INDEX place_by_setting on place (setting);
CREATE INDEX change_by_time on change (at);
CREATE INDEX change_by_setting on change (setting, at);
CREATE INDEX change_by_account on change (account, at);
CREATE INDEX change_by_kind on change (kind, at);
CREATE INDEX act_by_account on act (account);
CREATE INDEX subject_by_setting on subject (setting);
CREATE INDEX gap_by_told on gap (teller, told);
COMMIT;
PRAGMA user_version = 4;
