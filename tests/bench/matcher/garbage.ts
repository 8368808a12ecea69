/** Collects young garbage between samples, so that nobody's pays for another's. A full collection costs compiled code. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void;

export const collectGarbage = (): void => collect({ type: 'minor' });
