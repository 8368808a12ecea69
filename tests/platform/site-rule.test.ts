/** What can be a rule, and why what cannot is refused. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSite, ruleFor, soundRules } from '../../platform/site-rule.ts';
import { isOn, patternsOf } from '../../platform/sites.ts';

describe('a rule is for the site that is meant', () => {
  it.each([
    ['example.org', 'example.org'],
    ['  Example.ORG ', 'example.org'],
    ['www.example.org', 'example.org'],
    ['example.org.', 'example.org'],
    ['*.example.org', 'example.org'],
    ['*://*.example.org/*', 'example.org'],
    ['example.org:8080', 'example.org'],
    ['localhost:3000', 'localhost'],
    ['https://news.example.org:8443/a/b?c=d#e', 'news.example.org'],
    ['HTTP://example.org', 'example.org'],
    ['//example.org/a', 'example.org'],
    ['example.org/a?b=https://other.example', 'example.org'],
    ['www.gov.cn', 'www.gov.cn'],
    ['www.com', 'www.com'],
    ['192.168.1.20', '192.168.1.20'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['intranet', 'intranet'],
    ['例子.中国', 'xn--fsqu00a.xn--fiqs8s'],
    ['https://münchen.example/straße', 'xn--mnchen-3ya.example'],
    ['ｅｘａｍｐｌｅ。org', 'example.org'],
    ['my_host.example', 'my_host.example'],
  ])('%j: %s', (typed, site) => {
    expect(readSite(typed)).toEqual({ ok: true, site });
  });
});

describe('what is no site is refused with the reason', () => {
  it.each([
    ['', 'ruleEmpty'],
    [' \n', 'ruleEmpty'],
    ['*', 'ruleEverything'],
    ['*://*/*', 'ruleEverything'],
    ['https://*/*', 'ruleEverything'],
    ['<all_urls>', 'ruleEverything'],
    ['*.cn', 'ruleEverything'],
    ['file:///home/a.html', 'ruleNoWebPage'],
    ['chrome://extensions', 'ruleNoWebPage'],
    ['about:blank', 'ruleNoWebPage'],
    ['moz-extension://abc/options.html', 'ruleNoWebPage'],
    ['ftp://example.org', 'ruleNoWebPage'],
    ['javascript:alert(1)', 'ruleNoWebPage'],
    ['[::1]', 'ruleIpv6'],
    ['http://[2001:db8::1]:80/', 'ruleIpv6'],
    ['2001:db8::1', 'ruleIpv6'],
    ['::1', 'ruleIpv6'],
    ['two words', 'ruleNoHost'],
    ['example..org', 'ruleNoHost'],
    ['.org', 'ruleNoHost'],
    ['exam*ple.org', 'ruleNoHost'],
    ['foo.*.org', 'ruleNoHost'],
    ['user@example.org', 'ruleNoHost'],
    ['https://user:word@example.org', 'ruleNoHost'],
    ['-example.org', 'ruleNoHost'],
    ['256.1.1.1', 'ruleNoHost'],
    ['%65xample.org', 'ruleNoHost'],
    ['example.org\\a', 'ruleNoHost'],
    [`${'a'.repeat(64)}.org`, 'ruleNoHost'],
    [`${'a.'.repeat(130)}org`, 'ruleNoHost'],
    ['example.org:99999', 'ruleNoHost'],
  ])('%j: %s', (typed, problem) => {
    expect(readSite(typed)).toEqual({ ok: false, problem });
  });
});

it('gives a site that it would give again, and that a page can be of, whatever was typed', () => {
  const piece = fc.constantFrom(
    'www.',
    'a',
    '-',
    '.',
    'é',
    '中',
    '1',
    '0x',
    ':',
    '/',
    '//',
    'http:',
    '*',
    '[',
    '@',
    '%',
    ' ',
  );
  const address = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.string(), address), (typed) => {
      const read = readSite(typed);
      if (!read.ok) return;
      expect(readSite(read.site)).toEqual(read);
      expect(isOn(read.site, { [read.site]: ruleFor(read.site, true, false) })).toBe(true);
      for (const pattern of patternsOf(read.site, 'on')) expect(pattern).toMatch(/^\*:\/\/(?:\*\.)?[a-z0-9_.-]+\/\*$/);
    }),
  );
});

it('keeps who has no subdomains alone', () => {
  expect(ruleFor('example.org', true, false)).toBe('on');
  expect(ruleFor('example.org', false, true)).toBe('offAlone');
  expect(ruleFor('127.0.0.1', true, false)).toBe('onAlone');
  expect(ruleFor('localhost', false, false)).toBe('offAlone');
});

it('takes of rules from elsewhere those that can be', () => {
  const rules = { 'example.org': 'on', '*': 'on', '[::1]': 'on', 'a b': 'off', 'x.example': 'maybe' };
  expect(soundRules({ ...rules, 'https://y.example/': 'offAlone' })).toEqual({
    'example.org': 'on',
    '*': 'on',
    'y.example': 'offAlone',
  });
  expect(soundRules({ '*': 'off' })).toEqual({});
});
