/** The texts of the interface, by key; the keys are those of the English file, so a wrong one does not compile. */

import type messages from '../public/_locales/en/messages.json';
import { api } from './api.ts';

type Key = keyof typeof messages;
type BaseOf<K> = K extends `${infer Base}_other` ? Base : never;

/** A text about a number: each language has it in the plural forms of that language, `…_one`, `…_other`. */
export type CountedKey = BaseOf<Key>;
export type TextKey = Exclude<Key, `${CountedKey}_${Intl.LDMLPluralRule}`>;

/** Values are texts: a number is counted, a plain number (`formatNumber`) or a year (`String`). */
export const t = (key: TextKey, ...values: string[]): string => api.i18n.getMessage(key, values);

/** The number stands where the text says $1. */
export function counted(key: CountedKey, count: number, ...values: string[]): string {
  pluralRules ??= new Intl.PluralRules(language());
  return api.i18n.getMessage(`${key}_${pluralRules.select(count)}`, [formatNumber(count), ...values]);
}
let pluralRules: Intl.PluralRules | undefined;

/** The language that the texts are in, which need not be the browser's: it may have none of ours. */
export const language = (): string => t('languageTag');
export const direction = (): string => t('languageDirection');

/** Numbers and dates as the reader's region writes them, where the browser speaks the language of the texts. */
function locale(): string {
  const [texts, own] = [new Intl.Locale(language()), new Intl.Locale(api.i18n.getUILanguage())];
  return (own.language === texts.language ? own : texts).toString();
}

let numbers: Intl.NumberFormat | undefined;
let seconds: Intl.NumberFormat | undefined;
let days: Intl.DateTimeFormat | undefined;
let moments: Intl.DateTimeFormat | undefined;

export function formatNumber(number: number): string {
  numbers ??= new Intl.NumberFormat(locale());
  return numbers.format(number);
}
/** Two digits at any length: what is moved on a rail does not make the text beside it jump. */
export function formatSeconds(ms: number): string {
  seconds ??= new Intl.NumberFormat(locale(), { minimumFractionDigits: 2 });
  return t('seconds', seconds.format(ms / 1000));
}
export function formatDay(day: number | Date): string {
  days ??= new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' });
  return days.format(day);
}
export function formatMoment(moment: number | Date): string {
  moments ??= new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' });
  return moments.format(moment);
}
