/** What of a file was refused: where, and why. */
import { Chinese } from '../../components/Chinese.tsx';
import type { Refused } from '../../lexicon/formats/format.ts';
import { t } from '../../platform/i18n.ts';
import { rowProblemText } from './problem-texts.ts';

export function RefusedRows({ refused }: { refused: readonly Refused[] }) {
  if (refused.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section class="refused" tabIndex={0} aria-label={t('refusedTitle')}>
      <table>
        <caption>{t('refusedTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('reason')}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map((each) => (
            <tr>
              <td>{each.row}</td>
              <td>{each.column}</td>
              <td>
                <Chinese text={rowProblemText(each)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
