/** Narrows and orders what the page says; the pointer's and the export's switches. */
import { IconButton } from '../../components/IconButton.tsx';
import { ExportIcon, PointerIcon } from '../../components/icons.tsx';
import { ORDERS, type Order } from '../../lexicon/report-order.ts';
import { type TextKey, t } from '../../platform/i18n.ts';

const ORDER_TEXTS: Record<Order, TextKey> = {
  page: 'orderPage',
  count: 'orderCount',
  topic: 'orderTopic',
  kind: 'orderKind',
};

type Props = {
  text: string;
  order: Order;
  /** Nothing to set where the panel follows the pointer in any case. */
  follows: boolean | 'always';
  exporting: boolean;
  onText: (text: string) => void;
  onOrder: (order: Order) => void;
  onFollow: (follows: boolean) => void;
  onExport: () => void;
};

export function Tools({ text, order, follows, exporting, onText, onOrder, onFollow, onExport }: Props) {
  return (
    <search class="tools">
      <input
        type="search"
        class="tools-filter"
        aria-label={t('filterPhrases')}
        placeholder={t('filterPhrases')}
        value={text}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
      <select
        class="select"
        aria-label={t('order')}
        value={order}
        onChange={({ currentTarget }) => onOrder(ORDERS.find((each) => each === currentTarget.value) ?? 'page')}
      >
        {ORDERS.map((each) => (
          <option key={each} value={each}>
            {t(ORDER_TEXTS[each])}
          </option>
        ))}
      </select>
      {follows !== 'always' && (
        <IconButton name={t('followPointer')} pressed={follows} onClick={() => onFollow(!follows)}>
          <PointerIcon />
        </IconButton>
      )}
      <IconButton name={t('exportReport')} expanded={exporting} onClick={onExport}>
        <ExportIcon />
      </IconButton>
    </search>
  );
}
