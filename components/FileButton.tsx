/** A button that chooses a file. The field itself is not shown: browsers name and draw it each in its own way. */
import { useRef } from 'preact/hooks';

type Props = { label: string; accept: string; main?: boolean; onFile: (file: File) => void };

export function FileButton({ label, accept, main, onFile }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={main ? 'button main' : 'button'} onClick={() => field.current?.click()}>
        {label}
      </button>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // So that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
