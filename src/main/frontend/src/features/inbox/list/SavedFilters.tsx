import { Button, Dropdown, Input, Modal, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { ApiProblem } from '@/shared/api/problem';
import type { SavedFilter } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { useSession } from '@/shared/session';
import { problemLine } from '@/shared/ui/problemWords';
import { useNotice } from '@/shared/ui/useNotice';
import type { ListAddress } from '../api/getInbox';
import { useKeepFilter, useRemoveFilter, useSavedFilters } from '../api/savedFilters';
import { bodyOf, filterOf } from '../filters';
import { textOf, usualSort } from './sorting';

interface SavedFiltersProps {
  list: ListAddress;
  onChoose: (change: Record<string, string | undefined>) => void;
}

/** A kept list as changes to the address. */
export const addressedBy = (one: SavedFilter) => ({
  view: one.view,
  sort: one.sort ?? undefined,
  ...filterOf(one.filter),
});

/** Filters kept on the server: chosen by name, kept under one, shared with a role (INBX-1). */
export function SavedFilters({ list, onChoose }: SavedFiltersProps) {
  const { t, word } = useWords();
  const notice = useNotice();
  const saved = useSavedFilters();
  const removal = useRemoveFilter();
  const [keeping, setKeeping] = useState(false);
  const [open, setOpen] = useState(false);
  const worthKeeping = Object.keys(list.filter).length > 0 || list.sort !== textOf(usualSort(list.view));
  const kept = saved.data ?? [];

  const show = (opens: boolean) => {
    setOpen(opens);
    if (opens && saved.error) {
      void saved.refetch();
    }
  };
  const choose = (one: SavedFilter) => {
    setOpen(false);
    onChoose(addressedBy(one));
  };
  const menu = (
    <div className="kd-saved">
      {saved.error !== null && <p className="kd-bad">{problemLine(saved.error)}</p>}
      {saved.data?.length === 0 && <p className="kd-quiet">{t('inbox.noSaved')}</p>}
      <ul>
        {kept.map((one) => (
          <li key={one.id}>
            <Button
              type="text"
              onClick={() => {
                choose(one);
              }}
            >
              {one.name}
            </Button>
            {one.sharedRole !== null && <span className="kd-quiet">{word('role', one.sharedRole)}</span>}
            {one.mine && (
              <Popconfirm
                title={t('inbox.removeSaved', { name: one.name })}
                okText={t('common.yes')}
                cancelText={t('common.no')}
                onConfirm={() => {
                  removal.mutate(one.id, { onError: notice.failed });
                }}
              >
                <Button type="text" size="small" aria-label={t('inbox.removeSavedLabel', { name: one.name })}>
                  ×
                </Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <>
      <Dropdown open={open} onOpenChange={show} trigger={['click']} popupRender={() => menu}>
        <Button aria-expanded={open} loading={saved.isPending}>
          {t('inbox.saved')}
        </Button>
      </Dropdown>
      {worthKeeping && (
        <Button
          type="link"
          onClick={() => {
            setKeeping(true);
          }}
        >
          {t('inbox.keep')}
        </Button>
      )}
      {keeping && (
        <Keep
          list={list}
          onDone={() => {
            setKeeping(false);
          }}
        />
      )}
    </>
  );
}

function Keep({ list, onDone }: { list: ListAddress; onDone: () => void }) {
  const { t, word } = useWords();
  const session = useSession();
  const notice = useNotice();
  const keep = useKeepFilter();
  const [name, setName] = useState('');
  const [sharedRole, setSharedRole] = useState<string>();
  const problem = keep.error;
  const ofName = problem instanceof ApiProblem ? problem.fieldMessages()['name'] : undefined;
  const submit = () => {
    keep.mutate(
      {
        name,
        view: list.view,
        sort: list.sort === textOf(usualSort(list.view)) ? null : list.sort,
        sharedRole: sharedRole ?? null,
        filter: bodyOf(list.filter),
      },
      {
        onSuccess: () => {
          notice.done(t('inbox.kept', { name }));
          onDone();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t('inbox.keepTitle')}
      okText={t('inbox.keepOk')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: name.trim() === '', loading: keep.isPending }}
      onOk={submit}
      onCancel={onDone}
      width={420}
    >
      <div className="kd-keep">
        <label htmlFor="filter-name">{t('inbox.filterName')}</label>
        <Input
          id="filter-name"
          autoFocus
          maxLength={60}
          value={name}
          status={ofName === undefined ? undefined : 'error'}
          onChange={(event) => {
            setName(event.target.value);
          }}
          onPressEnter={submit}
        />
        <label htmlFor="filter-role">{t('inbox.shareWith')}</label>
        <Select
          id="filter-role"
          allowClear
          placeholder={t('inbox.notShared')}
          value={sharedRole}
          options={session.roles.map((role) => ({ value: role, label: word('role', role) }))}
          onChange={setSharedRole}
        />
        {problem !== null && (
          <p className="kd-bad" role="alert">
            {ofName ?? problemLine(problem)}
          </p>
        )}
      </div>
    </Modal>
  );
}
