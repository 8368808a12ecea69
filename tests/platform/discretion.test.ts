import { describe, expect, it } from 'vitest';
import {
  discreetSiteOf,
  modeOf,
  withDiscreetSite,
  withoutDiscreetSite,
  withSitesForgotten,
} from '../../platform/discretion.ts';
import { patternOf } from '../../platform/sites.ts';

const NOWHERE = { everywhere: false, sites: [] };
const EVERYWHERE = { everywhere: true, sites: [] };
const people = { everywhere: false, sites: ['people.cn'] };

describe('the mode of a host', () => {
  it('is off where the site is off, whatever else is wanted', () => {
    for (const discretion of [NOWHERE, EVERYWHERE, people]) expect(modeOf('people.cn', false, discretion)).toBe('off');
  });

  it('is normal where nothing else is wanted', () => {
    expect(modeOf('people.cn', true, NOWHERE)).toBe('normal');
    expect(modeOf('gov.cn', true, people)).toBe('normal');
  });

  it.each(['people.cn', 'www.people.cn', 'paper.people.cn', 'a.b.people.cn'])('is discreet on %s, listed', (host) => {
    expect(modeOf(host, true, people)).toBe('discreet');
  });

  it.each(['otherpeople.cn', 'people.com', 'cn', 'people.cn.example.org'])('is normal on %s, not listed', (host) => {
    expect(modeOf(host, true, people)).toBe('normal');
  });

  it('is discreet on every site, addresses and names without a dot included', () => {
    for (const host of ['gov.cn', '127.0.0.1', 'localhost', ''])
      expect(modeOf(host, true, EVERYWHERE)).toBe('discreet');
  });

  it('is discreet in a frame that does not know its site, where any site is', () => {
    expect(modeOf('', true, people)).toBe('discreet');
    expect(modeOf('', true, NOWHERE)).toBe('normal');
  });

  it('takes an address as a whole', () => {
    const discretion = withDiscreetSite(NOWHERE, '10.0.0.1');
    expect(modeOf('10.0.0.1', true, discretion)).toBe('discreet');
    expect(modeOf('20.0.0.1', true, discretion)).toBe('normal');
  });
});

describe('the list of discreet sites', () => {
  it('takes in a site with its subdomains, once', () => {
    const one = withDiscreetSite(NOWHERE, 'www.people.cn');
    expect(one.sites).toEqual(['people.cn']);
    expect(withDiscreetSite(one, 'paper.people.cn')).toBe(one);
    expect(discreetSiteOf('paper.people.cn', one)).toBe('people.cn');
  });

  it('does not take in all of a domain that many sites share', () => {
    expect(withDiscreetSite(NOWHERE, 'www.gov.cn').sites).toEqual(['www.gov.cn']);
  });

  it('lets a site go, and only that', () => {
    const two = withDiscreetSite(people, 'cgtn.com');
    expect(withoutDiscreetSite(two, 'people.cn').sites).toEqual(['cgtn.com']);
  });

  it('is forgotten without a site getting marks that had none', () => {
    expect(withSitesForgotten(people)).toEqual(EVERYWHERE);
    expect(withSitesForgotten(EVERYWHERE)).toEqual(EVERYWHERE);
    expect(withSitesForgotten(NOWHERE)).toEqual(NOWHERE);
  });
});

it('makes patterns that browsers take', () => {
  expect(patternOf('people.cn')).toBe('*://*.people.cn/*');
  expect(patternOf('127.0.0.1')).toBe('*://127.0.0.1/*');
  expect(patternOf('localhost')).toBe('*://localhost/*');
});
