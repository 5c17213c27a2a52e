import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { post } from '@/shared/api/request';
import type { PostPath } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { Purpose } from './Purpose';
import { useNotice } from './useNotice';

const SHOWN_FOR_MS = 60_000;

/** Numbers one rings: a telephone calls them at a touch. */
const CALLABLE = ['phone', 'mobile', 'landline'];

interface RevealProps {
  /** Where to ask, for example `/api/openings/01K…/reveal`. */
  path: PostPath;
  field: string;
  /** Of something that changed: which of the two values. */
  side?: 'before' | 'after';
  label: string;
  masked: ReactNode;
}

/** A masked value, and the way to see it in clear: with a purpose, on record, and for a minute. */
export function Reveal({ path, field, side, label, masked }: RevealProps) {
  const { t } = useWords();
  const notice = useNotice();
  const [asking, setAsking] = useState(false);
  const [clear, setClear] = useState<string>();
  const reveal = useMutation({
    mutationFn: (purpose: string) => post<{ value: string | null }>(path, { field, side, purpose }),
    onSuccess: ({ value }) => {
      setClear(value ?? '');
      setAsking(false);
    },
    onError: notice.failed,
  });

  useEffect(() => {
    if (clear === undefined) {
      return undefined;
    }
    const timer = window.setTimeout(() => {
      setClear(undefined);
    }, SHOWN_FOR_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [clear]);

  return (
    <span className="kd-reveal">
      <span className={clear === undefined ? undefined : 'kd-clear'} aria-live="polite">
        {clear !== undefined && CALLABLE.includes(field) ? (
          <a href={`tel:${clear.replaceAll(/[^\d+]/g, '')}`}>{clear}</a>
        ) : (
          (clear ?? masked)
        )}
      </span>
      <Button
        type="link"
        size="small"
        aria-label={`${clear === undefined ? t('purpose.show') : t('purpose.hide')} ${label}`}
        onClick={() => {
          if (clear === undefined) {
            setAsking(true);
          } else {
            setClear(undefined);
          }
        }}
      >
        {clear === undefined ? t('purpose.show') : t('purpose.hide')}
      </Button>
      {asking && (
        <Purpose
          what={label}
          pending={reveal.isPending}
          onGiven={reveal.mutate}
          onCancel={() => {
            setAsking(false);
          }}
        />
      )}
    </span>
  );
}
