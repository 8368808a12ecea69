import { describe, expect, test } from 'vitest';
import { checkAddress, hostPattern } from '../../lexicon/subscriptions/address.ts';

const problemOf = (text: string): string => {
  const checked = checkAddress(text);
  return checked.ok ? 'none' : checked.problem;
};

describe('a lexicon is fetched from', () => {
  test.each([
    'https://lexicon.example.org/team.json',
    ' https://raw.githubusercontent.com/team/lexicon/main/lexicon.json ',
    'https://lexicon.example.org:8443/team.json?v=2',
    'https://词典.example/lexicon.json',
    'https://10.example.org/',
    'https://localhost.example.org/',
  ])('%s', (text) => expect(problemOf(text)).toBe('none'));
});

describe('never from', () => {
  test.each([
    ['', 'addressInvalid'],
    ['lexicon.example.org/team.json', 'addressInvalid'],
    ['https://', 'addressInvalid'],
    ['https://256.256.256.256/', 'addressInvalid'],
    ['http://lexicon.example.org/team.json', 'addressNotHttps'],
    ['ftp://lexicon.example.org/', 'addressNotHttps'],
    ['file:///etc/passwd', 'addressNotHttps'],
    ['data:application/json,[]', 'addressNotHttps'],
    ['javascript:1', 'addressNotHttps'],
    ['https://me:secret@lexicon.example.org/', 'addressHasPassword'],
    ['https://me@lexicon.example.org/', 'addressHasPassword'],
  ])('%j: %s', (text, problem) => expect(problemOf(text)).toBe(problem));

  test.each([
    'localhost',
    'LOCALHOST',
    'localhost.',
    'team.localhost',
    'printer.local',
    'printer.local.',
    'wiki.internal',
    'wiki.intranet',
    'router.lan',
    'router.home',
    'router.home.arpa',
    '1.168.192.in-addr.arpa',
    'intranet',
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '0',
    '0.0.0.0',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
    '１２７.0.0.1',
    '127。0。0。1',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.168.257',
    '169.254.169.254',
    '100.64.0.1',
    '8.8.8.8',
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:0:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
    '[fe80::1]',
    '[fd00::1]',
    '[fc00::1]',
    '[2001:db8::1]',
  ])('a host called %s', (host) => expect(problemOf(`https://${host}/lexicon.json`)).toBe('addressPrivate'));
});

test('what follows # is left out: it is never sent, and would be another address', () => {
  const checked = checkAddress('https://lexicon.example.org/team.json#me');
  expect(checked.ok && checked.url.href).toBe('https://lexicon.example.org/team.json');
});

test('access is asked for one host, without its port, as Firefox knows none in a pattern', () =>
  expect(hostPattern('https://lexicon.example.org:8443/team.json')).toBe('https://lexicon.example.org/*'));
