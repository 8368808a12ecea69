/** Speaks Chinese with a voice of this computer: one that sends texts elsewhere is never used. */
import { useEffect, useState } from 'preact/hooks';

const isChinese = ({ lang }: SpeechSynthesisVoice): boolean => /^(?:zh|cmn)\b/i.test(lang.replace('_', '-'));
/** Mandarin first: 'zh-CN' before 'zh-TW' before 'zh-HK', which speaks Cantonese. */
const RANKS = [/cmn|zh-(?:hans-)?cn/i, /zh$/i, /zh-(?:hant-)?tw/i];
const rankOf = ({ lang }: SpeechSynthesisVoice): number => {
  const rank = RANKS.findIndex((each) => each.test(lang.replace('_', '-')));
  return rank < 0 ? RANKS.length : rank;
};

export const chineseVoice = (voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined =>
  voices.filter((voice) => voice.localService && isChinese(voice)).sort((a, b) => rankOf(a) - rankOf(b))[0];

/** Speaks a text; undefined where there is no such voice. Browsers tell late which voices there are. */
export function useVoice(): ((text: string) => void) | undefined {
  const { speechSynthesis } = globalThis;
  const [voice, setVoice] = useState<SpeechSynthesisVoice>();
  useEffect(() => {
    if (!speechSynthesis) return;
    const look = () => setVoice(chineseVoice(speechSynthesis.getVoices()));
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', look);
      speechSynthesis.cancel();
    };
  }, [speechSynthesis]);
  if (!voice) return undefined;
  return (text) => {
    const saying = new SpeechSynthesisUtterance(text);
    saying.voice = voice;
    saying.lang = voice.lang;
    speechSynthesis.cancel();
    speechSynthesis.speak(saying);
  };
}
