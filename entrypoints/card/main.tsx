/** The card's page, in a frame inside the page one reads: shows nothing until a content script of this tab asks. */
import { render } from 'preact';
import '../../components/theme.css';
import './card.css';
import { EntryCard } from '../../components/EntryCard.tsx';
import { type CardSubject, type FromCard, isHandover, type ToCard } from '../../platform/card-port.ts';
import { t } from '../../platform/i18n.ts';
import { askBackground } from '../../platform/messages.ts';
import { lookUp } from './look-up.ts';

const root = document.getElementById('card') as HTMLElement;

async function show(subject: CardSubject, claimed: Promise<boolean>, tell: (message: FromCard) => void): Promise<void> {
  // The built-in text is looked up while the claim is on its way; an own entry is nobody's before it is granted.
  if (subject.layer === 'own' && !(await claimed)) return;
  const [found, granted] = await Promise.all([lookUp(subject), claimed]);
  if (!granted) return;
  render(
    <>
      <h1 class="unseen">{subject.phrase}</h1>
      {found ? <EntryCard {...found} /> : <p class="missing">{t('entryMissing')}</p>}
    </>,
    root,
  );
  const tellHeight = () => tell({ height: Math.ceil(root.getBoundingClientRect().height) });
  tellHeight();
  new ResizeObserver(tellHeight).observe(root);
  showWhetherMore();
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') tell({ close: true });
  });
  for (const type of ['pointerenter', 'pointermove', 'pointerdown'] as const)
    document.documentElement.addEventListener(type, () => tell({ pointer: 'in' }));
  document.documentElement.addEventListener('pointerleave', () => tell({ pointer: 'out' }));
}

/** A fade at the lower edge says that the card scrolls, until its end is in sight. */
function showWhetherMore(): void {
  const end = document.createElement('div');
  document.body.append(end);
  new IntersectionObserver(([seen]) => {
    document.documentElement.classList.toggle('more', !seen?.isIntersecting);
  }).observe(end);
}

// Anyone may post a message here; only a content script can have announced its nonce.
addEventListener('message', ({ data, ports: [port] }) => {
  if (!port || !isHandover(data)) return;
  const claimed = askBackground('claimCard', { nonce: data.nonce });
  port.onmessage = ({ data: message }: MessageEvent<ToCard>) =>
    void show(message.show, claimed, (answer) => port.postMessage(answer));
});
