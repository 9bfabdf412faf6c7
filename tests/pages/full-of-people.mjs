// A page of settings among everything that such a page may hold of people and that is none of Flipwatch's business, with
// each text that has to stay in it.

const person = { name: 'Ada Quillfeather', email: 'ada.quillfeather@postbox.example', second: 'quill+shop@mailhost.example', phone: '+49 151 23456789', masked: '•••• ••• 6789' };

/** Words that no setting, no other page and no program says. @type {Record<string, string[]>} */
export const secrets = {
  names: [person.name, 'Quillfeather', 'Grace Ottersbee', 'Bartholomew Nightengale', 'Şeyma Yıldızoğlu', '山田花子', 'Dr. Fenwick Applegarth'],
  'e-mail addresses': [person.email, person.second, 'grace@ottersbee.example', 'noreply@applegarth.example'],
  'phone numbers': [person.phone, '15123456789', '(030) 901820', '+1 202 555 0143', '2025550143'],
  addresses: ['14 Marzipanallee', '10997 Kreuzfeld', 'Flat 3b, Lanternhithe Road', 'N1 9GU'],
  messages: ['the biopsy came back', 'umbrellas behind the laundrette', 'Glückwunsch zur Beförderung', 'my landlord Zebulon', 'a draft about Thessaloniki', 'sertraline'],
  'what was typed': ['hunter2-correct-horse', 'IBAN DE02 1203 0000 0000 2020 51', '1987-03-14', 'Kowalczyk-maiden', 'tok_9f8e7d6c5b4a'],
};

const [, , grace, bartholomew, seyma, hanako, doctor] = secrets.names;
const [biopsy, umbrellas, congratulation, landlord, draft, medicine] = secrets.messages;
const [street, city, flat, postcode] = secrets.addresses;
const [password, iban, birthday, maiden, token] = secrets['what was typed'];

/** @param {string} id  @param {string} label  @param {string} [hint]  @param {boolean} [on] */
const row = (id, label, hint = '', on = false) => `<div class="setting-row"><div><label for="${id}">${label}</label>${hint && `<p class="hint">${hint}</p>`}</div>
  <input type="checkbox" role="switch" id="${id}"${on ? ' checked' : ''}></div>`;

/** @param {string} who  @param {string} says */
const message = (who, says) => `<li><a href="/messaging/thread/${encodeURIComponent(who)}"><img alt="${who}" width="48"><b>${who}</b><p>${says}</p><time>Tuesday</time></a></li>`;

/** The settings of the page, as they may be told. */
export const settings = ['Show your work to others', 'Where codes are sent', 'Main address', 'Who may write to you', 'Reading receipts', 'Call me by phone'];

/** `{query}` of its address is one more place in which a person may stand. */
export const query = `?email=${encodeURIComponent(person.email)}&token=${token}`;

export const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>(3) ${grace} sent a message | Settings</title><link rel="icon" href="data:,">
  <meta name="author" content="${person.name}"><script type="application/json" id="state">${JSON.stringify({ person, landlord, token })}</script>
  <style>.avatar{border-radius:50%}.setting-row{display:flex;margin:1em}</style></head><body data-user="${person.email}">
<header><nav><a href="/feed/">Home</a><a href="/in/ada"><img class="avatar" alt="${person.name}" width="32" src="data:,"></a></nav></header>
<aside><h2>Messages</h2><ul>${message(grace, biopsy)}${message(bartholomew, umbrellas)}${message(hanako, congratulation)}</ul>
  <form><input name="to" value="${doctor}"><textarea name="reply">${draft}</textarea><div contenteditable="true" role="textbox" aria-label="Write to ${doctor}">${draft}</div><button type="button">Send</button></form></aside>
<main><h1>Settings</h1>
  <section><h2>Visibility</h2>${row('work', settings[0], 'What others see beside your picture.', true)}
    <section class="card"><h3>How you are seen</h3><p>${person.name}</p><address>${street}<br>${city}</address><a href="mailto:${person.email}">${person.email}</a></section></section>
  <section><h2>Security</h2>
    <div class="setting-row"><label for="codes">${settings[1]}</label><select id="codes"><option>${person.masked}</option><option selected>${person.phone}</option><option>${person.email}</option></select></div>
    <fieldset><legend>${settings[2]}</legend><label><input type="radio" name="main" value="${person.email}" checked> ${person.email}</label><label><input type="radio" name="main" value="${person.second}"> ${person.second}</label></fieldset>
    <form><label>New password <input type="password" value="${password}"></label><label>Account to pay from <input value="${iban}"></label><label>Born <input type="date" value="${birthday}"></label>
      <label>Mother's name <input value="${maiden}"></label><input type="hidden" name="csrf" value="${token}"></form></section>
  <section><h2>Writing</h2>
    <ul><li>${seyma}: ${landlord} knows</li></ul>
    <div class="setting-row"><label for="write">${settings[3]}</label><select id="write"><option>Everyone</option><option selected>Friends</option></select></div>
    ${row('receipts', settings[4], `Hi ${person.name.split(' ')[0]}, ${person.email} gets a note when somebody has read what you wrote.`)}
    ${row('calls', settings[5], `Calls come from ${secrets['phone numbers'][3]} to ${person.phone} or ${secrets['phone numbers'][2]}.`)}
    <details open><summary>Places you have been</summary><p>${flat}</p><p>${postcode}</p></details>
    <article><h3>${doctor}</h3><p>Take ${medicine} twice a day.</p></article></section>
  <section><h2>People near you</h2><table><tr><td>${bartholomew}</td><td>${grace}</td><td>${secrets['e-mail addresses'][2]}</td></tr></table></section></main>
<iframe title="Chat" srcdoc="<p>${grace}: ${biopsy}</p><label>Mute ${doctor}</label>"></iframe><div id="shade"></div>
<footer><p>Signed in as ${person.name}, ${secrets['e-mail addresses'][3]}</p></footer>
<script>localStorage.setItem('draft', ${JSON.stringify(draft)}); document.cookie = 'session=${token}'; shade.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(`<ul>${message(seyma, landlord).replaceAll('</', '<\\/')}</ul>`)};</script></body></html>`;
