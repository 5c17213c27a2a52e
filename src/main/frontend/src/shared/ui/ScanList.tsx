import { useMutation } from '@tanstack/react-query';
import { Button, Modal, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { requestBlob } from '@/shared/api/request';
import type { GetPath, Scan } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { bytes } from '@/shared/lib/bytes';
import { Purpose } from './Purpose';
import { useNotice } from './useNotice';

interface ScanListProps {
  scans: Scan[];
  /** Address of one scan's picture. */
  pathOf: (scan: Scan) => GetPath;
  onRemove?: (scan: Scan) => void;
}

/** Scans by name; a picture is shown after its purpose was asked, and forgotten when it is closed. */
export function ScanList({ scans, pathOf, onRemove }: ScanListProps) {
  const { t } = useWords();
  const notice = useNotice();
  const [asked, setAsked] = useState<Scan>();
  const [picture, setPicture] = useState<string>();
  const fetching = useMutation({
    mutationFn: ({ scan, purpose }: { scan: Scan; purpose: string }) => requestBlob(pathOf(scan), { purpose }),
    onSuccess: (blob) => {
      setPicture(URL.createObjectURL(blob));
    },
    onError: notice.failed,
  });
  const close = () => {
    setAsked(undefined);
    setPicture(undefined);
  };

  useEffect(
    () => () => {
      if (picture !== undefined) {
        URL.revokeObjectURL(picture);
      }
    },
    [picture],
  );

  if (scans.length === 0) {
    return null;
  }
  return (
    <>
      <ul className="kd-scans">
        {scans.map((scan) => (
          <li key={scan.id}>
            <Button
              type="link"
              size="small"
              onClick={() => {
                setAsked(scan);
              }}
            >
              {scan.name}
            </Button>
            <span className="kd-quiet kd-num">{bytes(scan.size)}</span>
            {onRemove && (
              <Button
                type="text"
                size="small"
                danger
                aria-label={`${t('common.remove')} ${scan.name}`}
                onClick={() => {
                  onRemove(scan);
                }}
              >
                {t('common.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && picture === undefined && (
        <Purpose
          what={asked.name}
          pending={fetching.isPending}
          onGiven={(purpose) => {
            fetching.mutate({ scan: asked, purpose });
          }}
          onCancel={close}
        />
      )}
      <Modal
        open={picture !== undefined}
        title={asked?.name}
        footer={null}
        width="min(960px, 96vw)"
        onCancel={close}
        destroyOnHidden
      >
        {picture === undefined ? <Spin /> : <img className="kd-scan" src={picture} alt={asked?.name ?? ''} />}
      </Modal>
    </>
  );
}
