/** The card of a sample's phrase, under the phrase; related entries open in it. */
import { computePosition, flip, inline, offset, shift, size } from '@floating-ui/dom';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { EntryCard } from '../../components/EntryCard.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { BackIcon, CloseIcon } from '../../components/icons.tsx';
import { lookUp, type Shown } from '../../components/look-up.ts';
import { useStored } from '../../components/use-stored.ts';
import { useTrail } from '../../components/use-trail.ts';
import { headwordOf } from '../../lexicon/headword.ts';
import { t } from '../../platform/i18n.ts';
import { chineseScript } from '../../platform/stored.ts';
import type { Pointed, SampleManners } from './use-sample-card.ts';

type Props = { pointed: Pointed; manners: SampleManners };

export function SampleCard({ pointed, manners }: Props) {
  const [found, setFound] = useState<Shown>();
  useEffect(() => {
    const place = { sentence: pointed.phrase, title: document.title, address: location.href };
    void lookUp({ ...pointed.match, phrase: pointed.phrase, place }).then(setFound);
  }, [pointed.key]);
  return found ? <Found found={found} pointed={pointed} manners={manners} /> : null;
}

function Found({ found, pointed, manners }: Props & { found: Shown }) {
  const { shown, before, depth, open, back } = useTrail(found);
  const script = useStored(chineseScript) ?? 'hans';
  const box = useRef<HTMLElement>(null);
  usePlace(box, pointed.element, depth);
  useEffect(() => {
    if (manners.isKept) box.current?.focus();
  }, [manners.isKept, depth]);
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && manners.close(), { signal });
    const isOutside = (at: EventTarget | null) =>
      at instanceof Node && !box.current?.contains(at) && !pointed.element.contains(at);
    document.addEventListener('pointerdown', ({ target }) => isOutside(target) && manners.close(), { signal });
    return () => ending.abort();
  });
  return (
    <section
      ref={box}
      popover="manual"
      class="sample-card"
      aria-label={pointed.phrase}
      tabIndex={-1}
      onPointerEnter={() => manners.over()}
      onPointerLeave={manners.out}
    >
      {before && (
        <button type="button" class="button quiet sample-back" onClick={back}>
          <BackIcon /> {t('backTo', before.phrase ?? headwordOf(before.entry))}
        </button>
      )}
      <EntryCard
        {...shown}
        onOpen={open}
        script={script}
        onScript={(wanted) => void chineseScript.write(wanted)}
        actions={
          <IconButton name={t('close')} onClick={manners.close}>
            <CloseIcon />
          </IconButton>
        }
      />
    </section>
  );
}

/** Under the line of the phrase, above it where there is no room; in the top layer, no higher than the room. */
function usePlace(box: { current: HTMLElement | null }, phrase: HTMLElement, depth: number): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (!element.matches(':popover-open')) element.showPopover();
    const ending = new AbortController();
    const place = async () => {
      const padding = 8;
      const { x, y } = await computePosition(phrase, element, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          inline(),
          offset(6),
          flip({ padding }),
          shift({ padding }),
          size({
            padding,
            apply: ({ availableHeight }) => {
              element.style.maxHeight = `${availableHeight}px`;
            },
          }),
        ],
      });
      Object.assign(element.style, { left: `${x}px`, top: `${y}px` });
    };
    void place();
    for (const type of ['scroll', 'resize'])
      window.addEventListener(type, () => void place(), { signal: ending.signal, passive: true });
    return () => ending.abort();
  }, [phrase, depth]);
}
