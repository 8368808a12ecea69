// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { Chinese } from '../../components/Chinese.tsx';

const drawn = (text: string): string => {
  const place = document.createElement('p');
  render(<Chinese text={text} />, place);
  return place.innerHTML;
};
afterEach(() => {
  document.documentElement.lang = 'en';
});

it('tells Chinese apart on an English page', () => {
  document.documentElement.lang = 'en';
  expect(drawn('the phrase 合作共赢, said often')).toBe('the phrase <span lang="zh">合作共赢</span>, said often');
});

it('tells English apart on a Chinese page, but no single letter, number or sign', () => {
  document.documentElement.lang = 'zh-TW';
  expect(drawn('Xi said 合作共赢, 2013')).toBe('<span lang="en">Xi said </span><span lang="zh">合作共赢</span>, 2013');
});
