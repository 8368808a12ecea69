import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRules, writeRules } from '../../platform/rule-file.ts';
import type { SiteRules } from '../../platform/sites.ts';

it('reads a host a line, with what is said of it', () => {
  const file =
    '\uFEFF# mine\r\nexample.org\n\n  OFF https://people.com.cn/a \non a.example alone\noff b.example  alone\non *\n';
  expect(readRules(file)).toEqual({
    rules: { 'example.org': 'on', 'people.com.cn': 'off', 'a.example': 'onAlone', 'b.example': 'offAlone', '*': 'on' },
    refused: [],
  });
});

it('refuses a line with its number and the reason, and takes the others', () => {
  expect(readRules('example.org\ntwo words\noff *\n[::1] alone\nfile:///a')).toEqual({
    rules: { 'example.org': 'on' },
    refused: [
      { line: 2, text: 'two words', problem: 'ruleNoHost' },
      { line: 3, text: 'off *', problem: 'ruleEverything' },
      { line: 4, text: '[::1] alone', problem: 'ruleIpv6' },
      { line: 5, text: 'file:///a', problem: 'ruleNoWebPage' },
    ],
  });
});

it('reads what it has written', () => {
  const rule = fc.constantFrom('on', 'off', 'onAlone', 'offAlone');
  const host = fc.constantFrom('a.example', 'b.a.example', 'xn--fsqu00a.xn--fiqs8s', 'www.gov.cn', 'my_host.test');
  fc.assert(
    fc.property(fc.dictionary(host, rule), (rules) => {
      expect(readRules(writeRules(rules as SiteRules))).toEqual({ rules, refused: [] });
    }),
  );
  expect(readRules(writeRules({ '*': 'on', '127.0.0.1': 'offAlone' })).rules).toEqual({
    '*': 'on',
    '127.0.0.1': 'offAlone',
  });
});
