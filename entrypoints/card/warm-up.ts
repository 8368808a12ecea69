/**
 * A browser looks for a font when it first meets a character that wants it, and that takes longer than all the rest of
 * a first card. So one unseen line of each is laid out while the card waits to be told what it shows.
 */
const LINES = [
  { class: 'entry-headword', lang: 'zh-Hans', text: '合' },
  { class: 'entry-headword', lang: 'zh-Hant', text: '贏' },
  { class: 'entry-pinyin', lang: 'zh-Latn-pinyin', text: 'hézuò gòngyíng' },
  { class: 'entry-english', lang: 'en', text: 'Win-win' },
  { class: 'lens official', lang: 'zh', text: '“双赢”，' },
  { class: 'entry-text', lang: 'en', text: 'What it “says”' },
];

export function warmUp(root: HTMLElement): void {
  const lines = LINES.map(({ class: name, lang, text }) => {
    const line = document.createElement('p');
    line.className = name;
    line.lang = lang;
    line.append(text, Object.assign(document.createElement('strong'), { textContent: text }));
    return line;
  });
  const entry = document.createElement('div');
  entry.className = 'entry';
  entry.style.visibility = 'hidden';
  entry.append(...lines);
  root.append(entry);
  entry.getBoundingClientRect();
  entry.remove();
}
