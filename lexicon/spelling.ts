/**
 * Which written words of Latin script are one word (rule 2): plural and possessive, British and American.
 * `canonical` names the class of a word; `spellings` lists the written words of a class. A class name need not be a
 * real word ("exercize"): it only has to be the same for all its spellings.
 */

/** [British, American]; letters before and after are free unless the row says otherwise. */
const REGIONAL: readonly [british: RegExp, american: string, americanPattern: RegExp, british: string][] = [
  [/([a-z]{2})is(e[drs]?|ing|ations?|ational)$/, '$1iz$2', /([a-z]{2})iz(e[drs]?|ing|ations?|ational)$/, '$1is$2'],
  [/([a-z]{2})ys(e[drs]?|ing)$/, '$1yz$2', /([a-z]{2})yz(e[drs]?|ing)$/, '$1ys$2'],
  [
    /(neighb|lab|fav|col|hon|behavi|endeav|harb|hum|val|vig|rig|rum|cand|flav|arm|clam)our/,
    '$1or',
    /(neighb|lab|fav|col|hon|behavi|endeav|harb|hum|val|vig|rig|rum|cand|flav|arm|clam)or/,
    '$1our',
  ],
  [/(cent|theat|met|fib|lit|calib|spect)re(s?)$/, '$1er$2', /(cent|theat|met|fib|lit|calib|spect)er(s?)$/, '$1re$2'],
  [/(cent)red$/, '$1ered', /(cent)ered$/, '$1red'],
  [/(def|off|lic|pret)ence/, '$1ense', /(def|off|lic|pret)ense/, '$1ence'],
  [/^programme/, 'program', /^program/, 'programme'],
  [
    /(trave|labe|mode|leve|signa|cance|channe|counse|fue)ll(ed|ing|[eo]rs?)$/,
    '$1l$2',
    /(trave|labe|mode|leve|signa|cance|channe|counse|fue)l(ed|ing|[eo]rs?)$/,
    '$1ll$2',
  ],
  [/^fulfil(ments?|s)?$/, 'fulfill$1', /^fulfill(ments?|s)?$/, 'fulfil$1'],
  [/(judg|acknowledg)ement/, '$1ment', /(judg|acknowledg)ment/, '$1ement'],
  [/^grey/, 'gray', /^gray/, 'grey'],
  [/^ageing$/, 'aging', /^aging$/, 'ageing'],
  [/^sceptic/, 'skeptic', /^skeptic/, 'sceptic'],
  [/^manoeuvr(?:e(?=s?$)|(?=e))/, 'maneuver', /^maneuver(?=s?$)/, 'manoeuvre'],
  [/^(dia|cata|ana)logue/, '$1log', /^(dia|cata|ana)log(?!i|y)/, '$1logue'],
];

const IRREGULAR = new Map(
  'crises crisis, theses thesis, bases basis, analyses analysis, men man, women woman, lives life, embargoes embargo, vetoes veto, heroes hero, echoes echo, focuses focus, consensuses consensus, biases bias, viruses virus, statuses status, campuses campus'
    .split(', ')
    .map((pair) => pair.split(' ') as [string, string]),
);
const IRREGULAR_PLURAL = new Map([...IRREGULAR].map(([plural, one]) => [one, plural]));
/** Words in -s that are no plural. */
const SINGULAR = new Set([
  'news',
  'means',
  'series',
  'species',
  'always',
  'perhaps',
  'bias',
  'gas',
  'atlas',
  'canvas',
  'lens',
  'thus',
  'chaos',
  'ethos',
  'cosmos',
  'plus',
]);

function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word) || SINGULAR.has(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function plural(word: string): string {
  const irregular = IRREGULAR_PLURAL.get(word);
  if (irregular) return irregular;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
}

/** The class of a folded word: lower case, without a possessive 's. */
export function canonical(word: string): string {
  let name = singular(word);
  for (const [british, american] of REGIONAL) name = name.replace(british, american);
  return name;
}

/** The written words whose class is `name`. */
export function spellings(name: string): string[] {
  const stems = new Set([name]);
  for (const [, , american, british] of REGIONAL)
    for (const stem of [...stems]) stems.add(stem.replace(american, british));
  const words = [...stems].flatMap((stem) => [stem, plural(stem)]);
  return [...new Set(words)].filter((word) => canonical(word) === name);
}
