/** The card opener: a second content script, so that a page where no mark is pointed at does not carry it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handedOver, handOver } from '../../platform/card-opener.ts';
import { openCards } from './card.ts';

export default defineUnlistedScript(() => {
  if (!handedOver()) handOver(openCards);
});
