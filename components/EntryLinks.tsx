/** Names of other entries; pressed, one opens in the place of this. Where nothing can open, they are names only. */
import { Chinese } from './Chinese.tsx';

export type OtherEntry = { id: string; name: string };

type Props = { entries: readonly OtherEntry[]; onOpen?: ((id: string) => void) | undefined };

export function EntryLinks({ entries, onOpen }: Props) {
  return (
    <ul class="entry-links">
      {entries.map(({ id, name }) => (
        <li key={id}>
          {onOpen ? (
            <button type="button" class="button quiet" onClick={() => onOpen(id)}>
              <Chinese text={name} />
            </button>
          ) : (
            <Chinese text={name} />
          )}
        </li>
      ))}
    </ul>
  );
}
