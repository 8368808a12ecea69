/** The place a phrase was read at, as a citation. Pure; the date is the caller's. */

export type Place = { sentence: string; title: string; address: string };
/** The day of reading. */
export type Day = { year: number; month: number; day: number };
export const CITATION_FORMATS = ['plain', 'markdown', 'bibtex', 'csl'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
) as string[];

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const siteOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : '');
const titleOf = ({ title, address }: Place): string => title.trim() || siteOf(address) || address;
const longDate = ({ year, month, day }: Day): string => `${day} ${MONTHS[month - 1]} ${year}`;
const shortDate = ({ year, month, day }: Day): string => `${year}-${twoDigits(month)}-${twoDigits(day)}`;

export function cite(format: CitationFormat, place: Place, day: Day): string {
  return { plain, markdown, bibtex, csl }[format](place, day);
}

const plain = (place: Place, day: Day): string =>
  `“${place.sentence}” ${titleOf(place)}. ${place.address} (accessed ${longDate(day)}).`;

function markdown(place: Place, day: Day): string {
  const text = (written: string) => written.replace(/[\\`*_[\]<>#]/g, '\\$&');
  const address = place.address.replace(/[()\s<>]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
  return `> ${text(place.sentence)}\n>\n> [${text(titleOf(place))}](${address}), accessed ${longDate(day)}`;
}

/** What TeX takes for its own. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const tex = (written: string): string => written.replace(/[\\~^&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);

function bibtex(place: Place, day: Day): string {
  const key = `${siteOf(place.address)
    .replace(/^www\./, '')
    .replace(/[^a-z0-9]/gi, '')}${day.year}`;
  // Addresses are taken as they stand; only braces would end the field.
  const address = place.address.replace(/[{}]/g, encodeURIComponent);
  return [
    `@online{${key},`,
    `  title = {${tex(titleOf(place))}},`,
    `  organization = {${tex(siteOf(place.address))}},`,
    `  url = {${address}},`,
    `  urldate = {${shortDate(day)}},`,
    `  note = {“${tex(place.sentence)}”}`,
    '}',
  ].join('\n');
}

function csl(place: Place, { year, month, day }: Day): string {
  const item = {
    id: place.address,
    type: 'webpage',
    title: titleOf(place),
    'container-title': siteOf(place.address),
    URL: place.address,
    accessed: { 'date-parts': [[year, month, day]] },
    note: place.sentence,
  };
  return JSON.stringify([item], null, 2);
}
