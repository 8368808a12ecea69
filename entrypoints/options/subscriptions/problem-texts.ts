/** What is said where a lexicon cannot be subscribed to, or not be updated. */
import type { FileProblem } from '../../../lexicon/formats/format.ts';
import type { AddressProblem } from '../../../lexicon/subscriptions/address.ts';
import type { UpdateProblem } from '../../../lexicon/subscriptions/update.ts';
import type { FetchProblem } from '../../../platform/fetch-lexicon.ts';
import { type TextKey, t } from '../../../platform/i18n.ts';
import { fileProblemText, isFileProblem } from '../problem-texts.ts';

export type SubscribeProblem =
  | AddressProblem
  | FetchProblem
  | Exclude<UpdateProblem, FileProblem>
  | 'checksumInvalid'
  | 'checksumDiffers'
  | 'accessRefused'
  | 'subscribedAlready'
  | 'notSaved';

const TEXTS: Record<SubscribeProblem, TextKey> = {
  addressInvalid: 'addressInvalid',
  addressNotHttps: 'addressNotHttps',
  addressPrivate: 'addressPrivate',
  addressHasPassword: 'addressHasPassword',
  addressRefused: 'addressPrivate',
  unreachable: 'hostUnreachable',
  redirects: 'hostRedirects',
  badStatus: 'hostBadStatus',
  tooLarge: 'hostTooLarge',
  tooSlow: 'hostTooSlow',
  cancelled: 'lookCancelled',
  subscriptionFormat: 'subscriptionFormat',
  subscriptionTooMany: 'subscriptionTooMany',
  subscriptionEmpty: 'subscriptionEmpty',
  checksumInvalid: 'checksumInvalid',
  checksumDiffers: 'checksumDiffers',
  accessRefused: 'accessRefused',
  subscribedAlready: 'subscribedAlready',
  notSaved: 'subscriptionNotSaved',
};
const isKnown = (problem: string): problem is SubscribeProblem => Object.hasOwn(TEXTS, problem);

/** Also for what is stored, which another version may have written. */
export function subscribeProblemText({ problem, detail }: { problem: string; detail: string }): string {
  if (isKnown(problem)) return t(TEXTS[problem], detail);
  if (isFileProblem(problem)) return fileProblemText({ ok: false, problem, detail });
  return t('hostUnreachable');
}
