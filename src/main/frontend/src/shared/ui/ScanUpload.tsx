import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { scanPath, uploadScan, useRemoveScan, useScans, type ScanKeeper } from '@/shared/api/scans';
import { useWords } from '@/shared/i18n';
import { bytes } from '@/shared/lib/bytes';
import { usePhone } from '@/shared/lib/useMedia';
import { problemLine } from './problemWords';
import { ScanList } from './ScanList';
import { useNotice } from './useNotice';
import './scans.css';

const AT_MOST = 10 * 1024 * 1024;

interface Upload {
  key: number;
  name: string;
  preview: string;
  share: number;
  trouble?: string;
}

interface ScanUploadProps {
  keeper: ScanKeeper;
  ownerId: string | undefined;
  /** Where the scans go: a new request is saved first, so that they have a place. */
  ready: () => Promise<string | undefined>;
  disabled?: boolean;
  /** Whether a picture is still on its way: who hands in before it came would miss it. */
  onBusy?: (busy: boolean) => void;
}

let serial = 0;

/** Scans of the document: dragged in, chosen, or taken with the phone's camera. */
export function ScanUpload({ keeper, ownerId, ready, disabled, onBusy }: ScanUploadProps) {
  const { t } = useWords();
  const phone = usePhone();
  const notice = useNotice();
  const client = useQueryClient();
  const scans = useScans(keeper, ownerId);
  const removal = useRemoveScan(keeper, ownerId);
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [uploads, setUploads] = useState<Upload[]>([]);
  const previews = useRef<string[]>([]);
  const busy = uploads.some((upload) => upload.trouble === undefined);

  useEffect(() => {
    onBusy?.(busy);
  }, [busy, onBusy]);

  useEffect(
    () => () => {
      previews.current.forEach((url) => {
        URL.revokeObjectURL(url);
      });
    },
    [],
  );

  const update = (key: number, change: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  };
  const take = async (file: File) => {
    serial += 1;
    const key = serial;
    const preview = URL.createObjectURL(file);
    previews.current.push(preview);
    const tooLarge =
      file.size > AT_MOST ? t('scan.tooLarge', { size: bytes(file.size), limit: bytes(AT_MOST) }) : undefined;
    setUploads((all) => [...all, { key, name: file.name, preview, share: 0, trouble: tooLarge }]);
    if (tooLarge !== undefined) {
      return;
    }
    try {
      const id = await ready();
      if (id === undefined) {
        update(key, { trouble: t('scan.notSaved') });
        return;
      }
      await uploadScan(keeper, id, file, (share) => {
        update(key, { share });
      });
      setUploads((all) => all.filter((one) => one.key !== key));
      notice.done(t('scan.uploaded', { name: file.name }));
      // a first reading still under way began before the scan was there, and invalidating does not begin it anew
      await client.cancelQueries({ queryKey: ['scans', id] });
      await client.invalidateQueries({ queryKey: ['scans', id] });
    } catch (problem) {
      update(key, { trouble: problemLine(problem) });
    }
  };
  const takeAll = async (files: FileList | null) => {
    for (const file of Array.from(files ?? [])) {
      await take(file);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!disabled) {
      void takeAll(event.dataTransfer.files);
    }
  };

  return (
    <div>
      {!disabled && (
        <div
          className={`kd-drop ${over ? 'kd-over' : ''}`}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => {
            setOver(false);
          }}
          onDrop={drop}
        >
          <span>
            <Button onClick={() => chooser.current?.click()}>{t('scan.choose')}</Button>{' '}
            {phone && <Button onClick={() => camera.current?.click()}>{t('scan.camera')}</Button>}
          </span>
          <span className="kd-quiet">{t(phone ? 'scan.rule' : 'scan.dragRule', { limit: bytes(AT_MOST) })}</span>
          <input
            ref={chooser}
            type="file"
            accept="image/*"
            multiple
            hidden
            aria-label={t('scan.choose')}
            onChange={(event) => {
              void takeAll(event.target.files).then(() => {
                event.target.value = '';
              });
            }}
          />
          <input
            ref={camera}
            type="file"
            accept="image/*"
            capture="environment"
            hidden
            aria-label={t('scan.camera')}
            onChange={(event) => {
              void takeAll(event.target.files);
            }}
          />
        </div>
      )}
      <ul className="kd-uploads" aria-live="polite">
        {uploads.map((upload) => (
          <li key={upload.key}>
            <img src={upload.preview} alt="" />
            <div>
              {upload.name}
              {upload.trouble === undefined ? (
                <progress value={upload.share} max={1} aria-label={upload.name} />
              ) : (
                <div className="kd-bad">{upload.trouble}</div>
              )}
            </div>
            {upload.trouble !== undefined && (
              <Button
                size="small"
                type="text"
                onClick={() => {
                  setUploads((all) => all.filter((one) => one.key !== upload.key));
                }}
              >
                {t('common.close')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ownerId !== undefined && (
        <ScanList
          scans={scans.data ?? []}
          pathOf={scanPath(keeper, ownerId)}
          onRemove={
            disabled
              ? undefined
              : (scan) => {
                  removal.mutate(scan, { onError: notice.failed });
                }
          }
        />
      )}
    </div>
  );
}
