/** Chooses a file; a real file field, so that keyboards, voices and dropped files find what they know. */
import './file-button.css';

type Props = { label: string; accept: string; onFile: (file: File) => void };

export function FileButton({ label, accept, onFile }: Props) {
  return (
    <label class="button file-button">
      {label}
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          const field = event.currentTarget;
          const [file] = field.files ?? [];
          if (file) onFile(file);
          // So that the same file can be chosen again.
          field.value = '';
        }}
      />
    </label>
  );
}
