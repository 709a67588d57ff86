// Searching names in any script, and leaving without a trace in the list of pages gone through. All else works without.
"use strict";

const izdeu = (() => {
  const here = document.currentScript.src.replace(/assets\/site\.js.*$/, "");
  const got = {};
  const wait = {};
  let table, book, marks;

  // Pieces of the index are scripts that call back, since a page from a stick may not read other files.
  function load(name) {
    wait[name] ??= new Promise((done) => {
      const script = document.createElement("script");
      script.src = `${here}search/${name}.js`;
      script.onload = script.onerror = () => done(got[name]);
      document.head.append(script);
    });
    return wait[name];
  }

  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "");

  function latin(word) {
    let made = "";
    for (const char of word.toLowerCase().normalize("NFC")) {
      const own = table.letters[char];
      made += own ?? fold(char).replace(/./gu, (one) => table.letters[one] ?? one);
    }
    return made;
  }

  function key(word) {
    let made = word.replace(/[^a-z0-9]+/g, "");
    for (const [old, now] of table.replace) made = made.replaceAll(old, now);
    made = made.replace(/(.)\1+/g, "$1");
    for (const [old, now] of table.begin) if (made.startsWith(old)) made = now + made.slice(old.length);
    return made;
  }

  const shardOf = (word) => (table.together.find((group) => group.includes(word[0])) ?? word)[0];
  const isHan = (text) => /\p{Script=Han}/u.test(text);

  function costs() {
    const cost = new Float32Array(128 * 128).fill(table.letter);
    for (const [group, price] of Object.entries(table.near))
      for (const a of group) for (const b of group) cost[a.charCodeAt(0) * 128 + b.charCodeAt(0)] = price;
    for (let code = 0; code < 128; code++) cost[code * 128 + code] = 0;
    const drop = new Float32Array(128).fill(table.letter);
    for (const vowel of "aeiou") drop[vowel.charCodeAt(0)] = table.vowel;
    return { cost, drop };
  }

  // What it takes to make the beginning of `word` of `asked`; a rest of `word` that nobody typed yet costs little.
  function distance(asked, word, most) {
    const { cost, drop } = marks;
    const long = word.length;
    let row = new Float32Array(long + 1);
    let next = new Float32Array(long + 1);
    for (let j = 1; j <= long; j++) row[j] = row[j - 1] + drop[word.charCodeAt(j - 1)];
    for (let i = 1; i <= asked.length; i++) {
      const a = asked.charCodeAt(i - 1);
      let least = (next[0] = row[0] + drop[a]);
      for (let j = 1; j <= long; j++) {
        const b = word.charCodeAt(j - 1);
        next[j] = Math.min(row[j - 1] + cost[a * 128 + b], row[j] + drop[a], next[j - 1] + drop[b]);
        if (next[j] < least) least = next[j];
      }
      if (least > most) return Infinity;
      [row, next] = [next, row];
    }
    let best = row[long];
    for (let j = Math.min(long, asked.length - 1); j < long; j++) best = Math.min(best, row[j] + 0.15 + 0.02 * (long - j));
    return best;
  }

  // For one word of the question: how well each case has it, 0 to 1.
  async function likeness(word) {
    const found = new Map();
    const keep = (steps, score) => {
      let at = 0;
      for (let i = 1; i < steps.length; i++) {
        at += steps[i];
        if (score > (found.get(at) ?? 0)) found.set(at, score);
      }
    };
    if (isHan(word) && book.shards.includes("han")) {
      for (const row of await load("han")) if (row[0].includes(word)) keep(row, row[0] === word ? 1 : 0.95);
    }
    const asked = isHan(word) ? await spoken(word) : key(latin(word));
    if (!asked || asked.length > 40) return found;
    const name = shardOf(asked);
    if (!book.shards.includes(name)) return found;
    const most = 0.25 + 0.2 * asked.length;
    for (const row of await load(name)) {
      if (Math.abs(row[0].length - asked.length) > 3 && row[0].length < asked.length) continue;
      const far = distance(asked, row[0], most);
      if (far <= most) keep(row, (isHan(word) ? 0.9 : 1) - far / (asked.length + 1));
    }
    return found;
  }

  async function spoken(word) {
    const known = await load("pinyin");
    return key([...word].map((char) => known.get(char) ?? "").join(""));
  }

  async function find(text) {
    [table, book] = await Promise.all([load("letters"), load("book")]);
    marks ??= costs();
    const asked = text.split(/[\s·•.,،、;/()«»"-]+/u).filter(Boolean).slice(0, 6);
    const all = await Promise.all(asked.map(likeness));
    const score = new Map();
    for (const one of all) for (const [at, how] of one) score.set(at, (score.get(at) ?? 0) + how);
    const ranked = [...score].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const best = ranked.length ? ranked[0][1] : 0;
    return ranked.filter(([, how]) => how > 0.45 * asked.length && how > best - 0.15 * asked.length).map(([at]) => at);
  }

  async function shown(at) {
    const piece = Math.floor(at / book.chunk);
    const rows = await load(`cases-${piece}`);
    return rows[at - piece * book.chunk];
  }

  return {
    find,
    shown,
    load,
    letters: (value) => (got.letters = value),
    book: (value) => (got.book = value),
    shard: (name, rows) => (got[name] = rows),
    cases: (at, rows) => (got[`cases-${at}`] = rows),
    pinyin: (said) => {
      got.pinyin = new Map(Object.entries(said).flatMap(([sound, chars]) => [...chars].map((char) => [char, sound])));
    },
  };
})();

{
  const form = document.getElementById("finding");
  const answers = document.getElementById("answers");
  const said = document.getElementById("said");
  const words = form && JSON.parse(document.getElementById("words").textContent);
  const FIRST = 12;
  const script = words && new RegExp(`\\p{Script=${words.script}}`, "u");
  let turn = 0;

  function name([text, language]) {
    const made = document.createElement("bdi");
    made.textContent = text;
    if (!/^[A-Z]/.test(language)) made.lang = language === "zh" ? "zh-Hans" : language;
    return made;
  }

  function answer([code, status, ...forms]) {
    const own = forms.findIndex(([, language]) => language.split("-")[0] === words.language);
    const near = forms.findIndex(([text]) => script.test(text));
    const [first] = forms.splice(Math.max(0, own < 0 ? near : own), 1);
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `${form.dataset.to}${code}.html`;
    link.append(first ? name(first) : words.withheld);
    item.append(link);
    const rest = document.createElement("span");
    rest.className = "quiet listed";
    for (const one of [...forms.map(name), words.status[status] ?? ""]) {
      if (!one) continue;
      const span = document.createElement("span");
      span.append(one);
      rest.append(span, " ");
    }
    item.append(" ", rest);
    return item;
  }

  async function ask(most = FIRST) {
    const mine = ++turn;
    const text = form.elements.q.value.trim();
    const found = text ? await izdeu.find(text) : [];
    const rows = await Promise.all(found.slice(0, most).map(izdeu.shown));
    if (mine !== turn) return;
    answers.replaceChildren(...rows.map(answer));
    said.textContent = !text ? "" : found.length ? words.found.replace("{n}", found.length) : words.none;
    form.elements.more.hidden = found.length <= most;
    form.dataset.answered = text;
  }

  if (form) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ask();
    });
    form.elements.q.addEventListener("input", () => ask());
    form.elements.more.addEventListener("click", () => ask(200));
    form.elements.q.addEventListener("focus", () => ["letters", "book"].map(izdeu.load), { once: true });
  }

  // With a script the page one leaves takes this page's place in the history; without, it is a plain link.
  for (const link of document.querySelectorAll(".leave")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      document.documentElement.hidden = true;
      location.replace(link.href);
    });
  }
}
