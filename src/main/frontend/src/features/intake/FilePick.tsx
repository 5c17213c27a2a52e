import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useWords } from '@/shared/i18n';
import { bytes } from '@/shared/lib/bytes';
import './intake.css';

interface FilePickProps {
  label: string;
  hint: string;
  accept: string;
  file: File | undefined;
  onPick: (file: File | undefined) => void;
  disabled?: boolean;
}

/** One file, dragged in or chosen. */
export function FilePick({ label, hint, accept, file, onPick, disabled }: FilePickProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      className={`kd-filepick ${over ? 'kd-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer.files[0];
        if (dropped && !disabled) {
          onPick(dropped);
        }
      }}
    >
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <span className="kd-quiet">
        {file ? `${file.name} · ${bytes(file.size)}` : hint}
        {file && !disabled && (
          <Button
            type="link"
            size="small"
            onClick={() => {
              onPick(undefined);
            }}
          >
            {t('common.remove')}
          </Button>
        )}
      </span>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = '';
          if (chosen) {
            onPick(chosen);
          }
        }}
      />
    </div>
  );
}
