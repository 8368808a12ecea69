/**
 * Site rules as a file of lines that a reader can write: `example.org`, `off example.org`, `on example.org alone`. Lines
 * that begin with # are left out. Pure.
 */
import { type RuleProblem, readSite, ruleFor } from './site-rule.ts';
import { EVERYWHERE, isAlone, isOnRule, type SiteRules } from './sites.ts';

export type RefusedLine = { line: number; text: string; problem: RuleProblem };
export type ReadRules = { rules: SiteRules; refused: RefusedLine[] };

const LINE = /^(?:(on|off)\s+)?(.*?)(?:\s+(alone))?$/i;

/** The last line about a site holds. */
export function readRules(file: string): ReadRules {
  const read: ReadRules = { rules: {}, refused: [] };
  for (const [i, written] of file.split(/\r\n|\r|\n/).entries()) {
    const text = written.replace(/^\uFEFF/, '').trim();
    if (!text || text.startsWith('#')) continue;
    const [, word = 'on', what = '', alone] = LINE.exec(text) ?? [];
    const on = word.toLowerCase() === 'on';
    const site = readSite(what);
    if (what === EVERYWHERE && on && !alone) read.rules[EVERYWHERE] = 'on';
    else if (site.ok) read.rules[site.site] = ruleFor(site.site, on, Boolean(alone));
    else read.refused.push({ line: i + 1, text, problem: site.problem });
  }
  return read;
}

export const writeRules = (rules: SiteRules): string =>
  Object.keys(rules)
    .sort()
    .map((site) => `${isOnRule(rules[site]) ? 'on' : 'off'} ${site}${isAlone(rules[site]) ? ' alone' : ''}\n`)
    .join('');
