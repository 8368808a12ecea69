// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { chineseVoice, useVoice } from '../../entrypoints/card/voice.ts';

const voice = (lang: string, localService = true) => ({ lang, localService, name: lang }) as SpeechSynthesisVoice;

it('is a Chinese voice of this computer, Mandarin first', () => {
  expect(chineseVoice([voice('en-US'), voice('zh-HK'), voice('zh-TW'), voice('zh_CN')])?.lang).toBe('zh_CN');
  expect(chineseVoice([voice('zh-HK')])?.lang).toBe('zh-HK');
});

it('is never one that sends the text elsewhere', () => {
  expect(chineseVoice([voice('zh-CN', false), voice('en-GB')])).toBeUndefined();
});

afterEach(() => vi.unstubAllGlobals());

function Speaker() {
  const speak = useVoice();
  return speak ? <button type="button" onClick={() => speak('合作')} /> : null;
}
async function shown(voices: SpeechSynthesisVoice[]) {
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    cancel: vi.fn(),
    speak: vi.fn<(saying: { text: string; voice?: SpeechSynthesisVoice }) => void>(),
  });
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  const root = document.createElement('div');
  await act(() => render(<Speaker />, root));
  return { root, synthesis };
}

it('gives no button where there is no voice, and one as soon as there is', async () => {
  const voices: SpeechSynthesisVoice[] = [];
  const { root, synthesis } = await shown(voices);
  expect(root.querySelector('button')).toBeNull();
  voices.push(voice('zh-CN'));
  await act(() => void synthesis.dispatchEvent(new Event('voiceschanged')));
  root.querySelector('button')?.click();
  expect(synthesis.speak.mock.calls[0]?.[0]).toMatchObject({ text: '合作', voice: { lang: 'zh-CN' } });
  await act(() => render(null, root));
  expect(synthesis.cancel).toHaveBeenCalled();
});
