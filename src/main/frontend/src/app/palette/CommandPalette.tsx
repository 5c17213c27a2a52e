import { Modal } from 'antd';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { addressedBy } from '@/features/inbox/list/SavedFilters';
import { useSavedFilters } from '@/features/inbox/api/savedFilters';
import { address } from '@/shared/api/request';
import { useWords } from '@/shared/i18n';
import { commandsAtHand } from '@/shared/lib/commands';
import { hasAnyRole, useSession } from '@/shared/session';
import { destinationsOf } from '../navigation';
import { isCaseNumber, search, type Entry } from './entries';
import './palette.css';

const VIEWS = ['mine', 'roles', 'overdue', 'waiting', 'done', 'all', 'notices'] as const;

/** Everything one can go to or do, by typing a few letters; all with the keyboard. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const current = useRef<HTMLLIElement>(null);
  const entries = useEntries(typed);
  const found = search(entries.fixed, typed).concat(entries.asked);
  const chosen = found[Math.min(at, found.length - 1)];

  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);

  const go = (entry: Entry | undefined) => {
    if (entry) {
      onClose();
      entry.run();
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(chosen);
    }
  };
  return (
    <Modal open onCancel={onClose} footer={null} closable={false} width={560} className="kd-palette" title={null}>
      <div onKeyDown={press}>
        <input
          autoFocus
          role="combobox"
          aria-label={t('palette.title')}
          aria-expanded
          aria-controls={list}
          aria-activedescendant={chosen === undefined ? undefined : `${list}-${chosen.id}`}
          placeholder={t('palette.hint')}
          maxLength={80}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
        />
        {found.length === 0 ? (
          <p className="kd-quiet" role="status">
            {t('palette.none')}
          </p>
        ) : (
          <ul id={list} role="listbox" aria-label={t('palette.title')}>
            {found.map((entry, i) => (
              <li
                key={entry.id}
                id={`${list}-${entry.id}`}
                ref={entry === chosen ? current : undefined}
                role="option"
                aria-selected={entry === chosen}
                onMouseMove={() => {
                  setAt(i);
                }}
                onClick={() => {
                  go(entry);
                }}
              >
                <span>{entry.label}</span>
                {entry.stroke !== undefined && <kbd>{entry.stroke}</kbd>}
                <span className="kd-quiet">{entry.group}</span>
              </li>
            ))}
          </ul>
        )}
        <p className="kd-palette-keys kd-quiet">
          <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.move')} <kbd>Enter</kbd> {t('palette.choose')} <kbd>Esc</kbd>{' '}
          {t('palette.close')}
        </p>
      </div>
    </Modal>
  );
}

/** What is there anyway, and what can be asked for with the words typed. */
function useEntries(typed: string): { fixed: Entry[]; asked: Entry[] } {
  const { t } = useWords();
  const navigate = useNavigate();
  const session = useSession();
  const saved = useSavedFilters();
  // of the page as it was when the palette opened over it
  const [here] = useState(commandsAtHand);

  const fixed = useMemo((): Entry[] => {
    const to = (path: string) => () => void navigate(path);
    const seesAll = hasAnyRole(session, 'manager', 'auditor');
    return [
      ...here.map((command) => ({ ...command, id: `here-${command.id}`, group: t('palette.here') })),
      ...destinationsOf(session).map(({ path, key, label }) => ({
        id: `go-${path}`,
        group: t('palette.go'),
        label: t(label),
        stroke: `g ${key}`,
        also: path,
        run: to(path),
      })),
      ...[['/deputies', t('deputy.title')] as const, ['/password', t('password.title')] as const].map(
        ([path, label]) => ({ id: `go-${path}`, group: t('palette.go'), label, also: path, run: to(path) }),
      ),
      ...VIEWS.filter((view) => view !== 'all' || seesAll).map((view) => ({
        id: `view-${view}`,
        group: t('palette.views'),
        label: t(`inbox.${view}`),
        also: view,
        run: to(`/inbox?view=${view}`),
      })),
      ...[
        ['advice', t('advice.tab')] as const,
        ['copies', t('copies.tab')] as const,
        ['notices', t('inbox.notices')] as const,
      ].map(([view, label]) => ({
        id: `view-${view}`,
        group: t('palette.views'),
        label,
        also: view,
        run: to(`/inbox?view=${view}`),
      })),
      ...(saved.data ?? []).map((one) => ({
        id: `saved-${one.id}`,
        group: t('palette.saved'),
        label: one.name,
        run: to(address('/inbox', addressedBy(one))),
      })),
    ];
  }, [here, navigate, saved.data, session, t]);

  const wanted = typed.trim();
  const asked: Entry[] = [];
  if (isCaseNumber(wanted)) {
    const code = wanted.toUpperCase();
    asked.push({
      id: 'case',
      group: t('palette.find'),
      label: t('palette.openCase', { code }),
      run: () => void navigate(`/cases/${code}`),
    });
  }
  if (wanted !== '' && fixed.some((entry) => entry.id === 'go-/customers')) {
    asked.push({
      id: 'customer',
      group: t('palette.find'),
      label: t('palette.findCustomer', { q: wanted }),
      run: () => void navigate(`/customers?q=${encodeURIComponent(wanted)}`),
    });
  }
  return { fixed, asked };
}
