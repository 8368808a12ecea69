/** Said in a browser without the CSS Custom Highlight API: it is the same one here as on the page. */
import { t } from '../platform/i18n.ts';

export const NoHighlights = () => ('highlights' in CSS ? null : <p class="no-highlights">{t('noHighlights')}</p>);
