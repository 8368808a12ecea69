/** What the tests have found that a page can learn, as a table. */
import { type TextKey, t } from '../../platform/i18n.ts';
import { FINDINGS, type Finding, type Learns } from '../../platform/page-can-learn.ts';

const SUBJECTS: Record<Finding['id'], TextKey> = {
  marks: 'learnMarks',
  card: 'learnCard',
  texts: 'learnTexts',
  files: 'learnFiles',
  leftovers: 'learnLeftovers',
  window: 'learnWindow',
  jump: 'learnJump',
  work: 'learnWork',
};
const SAYS: Record<Learns, TextKey> = { yes: 'learnYes', no: 'learnNo', maybe: 'learnMaybe' };

const Cell = ({ learns }: { learns: Learns }) => <td class={`learns-${learns}`}>{t(SAYS[learns])}</td>;

export const PrivacyTable = () => (
  <table class="privacy-table">
    <thead>
      <tr>
        <td />
        <th scope="col">{t('modeNormal')}</th>
        <th scope="col">{t('modeDiscreet')}</th>
      </tr>
    </thead>
    <tbody>
      {FINDINGS.map(({ id, normal, discreet }) => (
        <tr key={id}>
          <th scope="row">{t(SUBJECTS[id])}</th>
          <Cell learns={normal} />
          <Cell learns={discreet} />
        </tr>
      ))}
    </tbody>
  </table>
);
