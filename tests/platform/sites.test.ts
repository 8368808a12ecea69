import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EVERYWHERE,
  isOn,
  isOutlet,
  OUTLETS,
  patternOf,
  patternsOf,
  type SiteRules,
  siteOf,
  withRule,
} from '../../platform/sites.ts';

describe('isOutlet', () => {
  it.each(OUTLETS)('knows %s with and without subdomains', (domain) => {
    for (const host of [domain, `www.${domain}`, `a.b-1.${domain}`]) expect(isOutlet(host)).toBe(true);
  });

  it.each([
    'notchinadaily.com.cn',
    'chinadaily.com.cn.evil.example',
    'chinadaily-com-cn.example',
    'chinadaily.com',
    'com.cn',
    'cn',
    'evilgov.cn',
    'gov.cn.example',
    'gov.example.cn',
    '181.cn',
    'xn--gov-cn.example',
    'constructor',
    '',
  ])('does not take %j for one', (host) => {
    expect(isOutlet(host)).toBe(false);
  });

  it('knows further domains where it is told of them', () => {
    expect(isOutlet('127.0.0.1')).toBe(false);
    expect(isOutlet('127.0.0.1', ['127.0.0.1'])).toBe(true);
    expect(isOutlet('x127.0.0.1', ['127.0.0.1'])).toBe(false);
  });
});

describe('isOn', () => {
  it('is on for outlets and off elsewhere, without rules', () => {
    expect(isOn('language.chinadaily.com.cn', {})).toBe(true);
    expect(isOn('example.org', {})).toBe(false);
    expect(isOn('localhost', {}, ['localhost'])).toBe(true);
  });

  it('lets a rule cover the subdomains of its site', () => {
    expect(isOn('a.b.example.org', { 'example.org': 'on' })).toBe(true);
    expect(isOn('paper.people.com.cn', { 'people.com.cn': 'off' })).toBe(false);
  });

  it('lets a rule cover nothing that only ends alike', () => {
    expect(isOn('notexample.org', { 'example.org': 'on' })).toBe(false);
    expect(isOn('example.org.evil.example', { 'example.org': 'on' })).toBe(false);
  });

  it('takes no word of the language for a rule', () => {
    expect(isOn('constructor', {})).toBe(false);
  });

  it('obeys the nearest rule', () => {
    const rules: SiteRules = { 'people.com.cn': 'off', 'paper.people.com.cn': 'on', 'old.paper.people.com.cn': 'off' };
    expect(isOn('www.people.com.cn', rules)).toBe(false);
    expect(isOn('paper.people.com.cn', rules)).toBe(true);
    expect(isOn('today.paper.people.com.cn', rules)).toBe(true);
    expect(isOn('a.old.paper.people.com.cn', rules)).toBe(false);
  });

  it('lets a rule for a host alone cover it with and without www., and no other subdomain', () => {
    const rules: SiteRules = { 'example.org': 'onAlone', 'people.com.cn': 'offAlone' };
    expect(isOn('example.org', rules)).toBe(true);
    expect(isOn('www.example.org', rules)).toBe(true);
    expect(isOn('news.example.org', rules)).toBe(false);
    expect(isOn('www.people.com.cn', rules)).toBe(false);
    expect(isOn('paper.people.com.cn', rules)).toBe(true);
    expect(isOn('a.b.example.org', { 'example.org': 'on', 'b.example.org': 'offAlone' })).toBe(true);
  });

  it('is on everywhere where the reader wants it so, but for rules that say off', () => {
    const rules: SiteRules = { [EVERYWHERE]: 'on', 'example.org': 'off' };
    expect(isOn('another.example', rules)).toBe(true);
    expect(isOn('a.example.org', rules)).toBe(false);
    expect(withRule(rules, 'example.org', true)).toEqual({ [EVERYWHERE]: 'on' });
    expect(withRule({ [EVERYWHERE]: 'on' }, 'b.example', false)).toEqual({ [EVERYWHERE]: 'on', 'b.example': 'off' });
  });

  it('takes a host with and without www. for one site', () => {
    expect(siteOf('www.example.org')).toBe('example.org');
    expect(isOn('www.example.org', { 'example.org': 'on' })).toBe(true);
    expect(isOn('example.org', withRule({}, 'www.example.org', true))).toBe(true);
  });
});

describe('turning a site', () => {
  it('writes a rule down where the site would be otherwise', () => {
    expect(withRule({}, 'example.org', true)).toEqual({ 'example.org': 'on' });
    expect(withRule({}, 'www.chinadaily.com.cn', false)).toEqual({ 'chinadaily.com.cn': 'off' });
  });

  it('takes a rule away where the site is so by itself', () => {
    expect(withRule({ 'example.org': 'on' }, 'example.org', false)).toEqual({});
    expect(withRule({ 'chinadaily.com.cn': 'off' }, 'chinadaily.com.cn', true)).toEqual({});
  });

  it('keeps a rule that another one makes necessary', () => {
    const rules = withRule({ 'people.com.cn': 'off' }, 'paper.people.com.cn', true);
    expect(rules).toEqual({ 'people.com.cn': 'off', 'paper.people.com.cn': 'on' });
  });

  it('leaves the rules it was given as they were', () => {
    const rules: SiteRules = { 'example.org': 'on' };
    withRule(rules, 'example.org', false);
    expect(rules).toEqual({ 'example.org': 'on' });
  });

  const host = fc.constantFrom('gov.cn', 'www.gov.cn', 'mfa.gov.cn', 'a.mfa.gov.cn', 'example.org', 'b.example.org');
  const turn = fc.record({ host, on: fc.boolean() });

  it('always turns the host the way one asks', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1 }), (turns) => {
        let rules: SiteRules = {};
        for (const { host, on } of turns) {
          rules = withRule(rules, host, on);
          expect(isOn(host, rules)).toBe(on);
        }
      }),
    );
  });
});

it('asks the browser for the pages of a rule, over https and http', () => {
  expect(patternOf('gov.cn')).toBe('*://*.gov.cn/*');
  expect(patternsOf('example.org', 'off')).toEqual(['*://*.example.org/*']);
  expect(patternsOf('example.org', 'onAlone')).toEqual(['*://example.org/*', '*://www.example.org/*']);
  expect(patternsOf('127.0.0.1', 'on')).toEqual(['*://127.0.0.1/*']);
  expect(patternsOf('localhost', 'on')).toEqual(['*://localhost/*']);
  expect(patternsOf(EVERYWHERE, 'on')).toEqual(['*://*/*']);
});

it('lists no outlet twice, and none that another one covers', () => {
  const covered = OUTLETS.filter((domain) => OUTLETS.some((other) => domain.endsWith(`.${other}`)));
  expect(covered).toEqual([]);
  expect(new Set(OUTLETS).size).toBe(OUTLETS.length);
});
