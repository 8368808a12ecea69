/** A field for the reader's own words on an entry. It says when they are kept. */
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../platform/i18n.ts';
import './note.css';

type Props = {
  text: string;
  state: 'saved' | 'failed' | undefined;
  /** It was asked for: the reader types at once. */
  takesFocus: boolean;
  onType: (text: string) => void;
  onLeave: () => void;
};

export function Note({ text, state, takesFocus, onType, onLeave }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <section class="entry-part note">
      <h3>
        <label for={id}>{t('note')}</label>
      </h3>
      <textarea
        id={id}
        ref={field}
        rows={2}
        value={text}
        aria-describedby={`${id}-state`}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
        onBlur={onLeave}
      />
      <p id={`${id}-state`} class="note-state" role="status">
        {state === 'failed' ? t('noteFailed') : t(state === 'saved' ? 'noteSaved' : 'noteHint')}
      </p>
    </section>
  );
}
