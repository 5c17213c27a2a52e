import { Button, Collapse } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Customer, PostPath, Relation } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { hasAnyRole, useSession } from '@/shared/session';
import { Panel } from '@/shared/ui/Page';
import { Reveal } from '@/shared/ui/Reveal';
import { Empty, Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { flat } from './api/entries';
import { useMakeMain, useRelations } from './api/relations';
import { MoreButton } from './MoreButton';
import { AddRelation, EndRelation } from './RelationForms';
import { KEEPERS } from './rights';

const ORDER = ['GROUP_MEMBER', 'KEY_MEMBER', 'LEGAL_REPRESENTATIVE', 'CONTACT_PERSON', 'HOUSEHOLD'];

/** Related parties, read from this customer's side; what ended is kept folded away. */
export function RelationsPanel({ customer }: { customer: Customer }) {
  const { t } = useWords();
  const mayKeep = hasAnyRole(useSession(), ...KEEPERS);
  const relations = useRelations(customer.id);
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title={t('view.relations')}
      extra={
        mayKeep && (
          <Button
            size="small"
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('view.addRelation')}
          </Button>
        )
      }
      flush
    >
      <Loaded query={relations}>
        {(data) => {
          const all = flat(data);
          const ended = all.filter((one) => !one.active);
          return all.length === 0 ? (
            <Empty title={t('view.noRelations')} hint={t('view.noRelationsHint')} />
          ) : (
            <>
              <Lines
                customer={customer}
                mayKeep={mayKeep}
                relations={all
                  .filter((one) => one.active)
                  .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || Number(b.main) - Number(a.main))}
              />
              {ended.length > 0 && (
                <Collapse
                  ghost
                  items={[
                    {
                      key: 'ended',
                      label: t('view.endedRelations', { count: ended.length }),
                      children: <Lines customer={customer} mayKeep={false} relations={ended} />,
                    },
                  ]}
                />
              )}
            </>
          );
        }}
      </Loaded>
      <MoreButton query={relations} />
      {adding && (
        <AddRelation
          customer={customer}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Panel>
  );
}

function Lines({ customer, relations, mayKeep }: { customer: Customer; relations: Relation[]; mayKeep: boolean }) {
  const { t } = useWords();
  const [ending, setEnding] = useState<Relation>();
  return (
    <>
      <ul className="kd-records" aria-label={t('view.relations')}>
        {relations.map((one) => (
          <Line key={one.id} customer={customer} one={one} onEnd={mayKeep ? setEnding : undefined} />
        ))}
      </ul>
      {ending && (
        <EndRelation
          customerId={customer.id}
          relation={ending}
          onClose={() => {
            setEnding(undefined);
          }}
        />
      )}
    </>
  );
}

function Line({ customer, one, onEnd }: { customer: Customer; one: Relation; onEnd?: (one: Relation) => void }) {
  const { t, word } = useWords();
  const notice = useNotice();
  const makeMain = useMakeMain(customer.id);
  const kind = word('relationKind', one.kind);
  return (
    <li>
      <span className="kd-record-what">
        <span className="kd-quiet">{one.outgoing || one.kind === 'HOUSEHOLD' ? kind : t('view.isOf', { kind })}</span>{' '}
        <Who one={one} /> {one.role !== null && <span>{one.role}</span>}{' '}
        {one.main && <span className="kd-tag kd-tone-busy">{t('view.main')}</span>}
        {(one.endReason ?? one.reason) !== null && (
          <span className="kd-quiet kd-record-note">{one.endReason ?? one.reason}</span>
        )}
      </span>
      <span className="kd-record-number">
        {one.phone !== null && (
          <Reveal
            path={`/api/customers/${customer.id}/relations/${one.id}/reveal` as PostPath}
            field="phone"
            label={word('field', 'phone')}
            masked={one.phone}
          />
        )}
      </span>
      <span className="kd-record-period kd-quiet kd-num">
        {t('view.since', { date: one.validFrom })}
        {one.validUntil !== null && ` ${t('view.until', { date: one.validUntil })}`}
      </span>
      <span className="kd-record-source">
        {onEnd && one.kind === 'CONTACT_PERSON' && one.outgoing && !one.main && (
          <Button
            type="link"
            size="small"
            loading={makeMain.isPending}
            onClick={() => {
              makeMain.mutate(one.id, { onError: notice.failed });
            }}
          >
            {t('view.makeMain')}
          </Button>
        )}
        {onEnd && (
          <Button
            type="link"
            size="small"
            onClick={() => {
              onEnd(one);
            }}
          >
            {t('view.endRelation')}
          </Button>
        )}
      </span>
    </li>
  );
}

function Who({ one }: { one: Relation }) {
  const { t } = useWords();
  if (one.party === null) {
    return <strong>{one.personName}</strong>;
  }
  return one.party.name === null ? (
    <>
      <span className="kd-num">{one.party.code}</span> <span className="kd-quiet">{t('view.outOfScope')}</span>
    </>
  ) : (
    <>
      <Link to={`/customers/${one.party.id}`}>{one.party.name}</Link>{' '}
      <span className="kd-quiet kd-num">{one.party.code}</span>
    </>
  );
}
