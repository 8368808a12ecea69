/** What passes between the bench and the script in the page. */
import { compile } from '../../../lexicon/compile.ts';
import type { Lexicon } from '../../../lexicon/written-forms.ts';
import { toBase64 } from '../../../platform/base64.ts';

/** The global that browsers/bundle.ts makes of in-page/index.ts. */
export type InPage = typeof import('../in-page/index.ts');

export const indexText = (lexicon: Lexicon): string => toBase64(compile(lexicon));
