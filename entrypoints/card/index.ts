/**
 * The card's page (public/card.html), in a frame inside the page one reads: shows nothing until a content script of
 * this tab asks. One script and one style sheet: each further file would cost more than all that it holds.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import '../../components/theme.css';
import './card.css';
import { setPageLanguage } from '../../components/page-language.ts';
import { listenForHandover } from './talk.tsx';
import { warmUp } from './warm-up.ts';

export default defineUnlistedScript(() => {
  setPageLanguage('name');
  const root = document.getElementById('card') as HTMLElement;
  listenForHandover(root);
  warmUp(root);
});
