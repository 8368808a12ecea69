/** Text with its runs of Chinese told apart, so that voices and fonts take them for Chinese; and English ones in a Chinese interface. */

/** A run may hold Chinese punctuation and digits, and ends with a character or a closing mark. */
const HAN_RUN =
  /([《「『]?\p{Script=Han}(?:[\p{Script=Han}\p{Nd}·—、，。：；！？《》「」『』“”]*[\p{Script=Han}》」』。！？])?)/u;

export const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

export function Chinese({ text }: { text: string }) {
  const isChinesePage = document.documentElement.lang.startsWith('zh');
  // Split at a captured group: what is captured stands at the odd places.
  return text.split(HAN_RUN).map((run, i) => {
    if (i % 2) return <span lang="zh">{run}</span>;
    return isChinesePage && /[A-Za-z]{2}/.test(run) ? <span lang="en">{run}</span> : run;
  });
}
