import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { usePeople } from '@/shared/api/branches';
import type { ProspectPage as Prospect } from '@/shared/api/types';
import { localName, useWords } from '@/shared/i18n';
import { useHotkeys } from '@/shared/lib/useHotkeys';
import { useSession } from '@/shared/session';
import { Facts, Page, Panel } from '@/shared/ui/Page';
import { Reveal } from '@/shared/ui/Reveal';
import { Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { Moment, Status } from '@/shared/ui/words';
import { useAct, useConvert, useProspect } from './api/prospects';
import { FollowUpForm, FollowUpLog } from './FollowUp';
import { KnownList } from './KnownList';
import { NextDate } from './ProspectsPage';
import './prospects.css';

const LOSSES = [
  'NO_INTEREST',
  'PRICE',
  'COMPETITOR',
  'UNREACHABLE',
  'UNSUITABLE',
  'NO_CONTACT_WISHED',
  'DUPLICATE',
] as const;

/** One prospect: who it is, how it was followed up, and what comes next (OPEN-8). */
export function ProspectPage() {
  const { t } = useWords();
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const query = useProspect(id);
  useHotkeys({ u: () => void navigate('/prospects') });
  const page = query.data;
  return (
    <Page
      title={page?.prospect.name ?? t('nav.prospects')}
      about={page && <Status group="prospectState" code={page.prospect.state} />}
      extra={page && <Actions page={page} />}
    >
      <Loaded query={query}>
        {(data) => (
          <div className="kd-prospect">
            <div className="kd-prospect-main">
              <Panel title={t('prospect.followUps')}>
                {data.may.followUp && <FollowUpForm id={id} />}
                <FollowUpLog page={data} />
              </Panel>
            </div>
            <div className="kd-prospect-side">
              {data.duplicates.length > 0 && <KnownList known={data.duplicates} />}
              <About page={data} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function About({ page }: { page: Prospect }) {
  const { t, word } = useWords();
  const { prospect } = page;
  return (
    <Panel title={t('prospect.about')}>
      <Facts
        facts={[
          [word('field', 'customerType'), word('customerType', prospect.customerType)],
          [word('field', 'contactPerson'), page.contactPerson],
          [
            word('field', 'phone'),
            page.may.reveal ? (
              <Reveal
                path={`/api/prospects/${prospect.id}/reveal`}
                field="phone"
                label={word('field', 'phone')}
                masked={prospect.phone}
              />
            ) : (
              prospect.phone
            ),
          ],
          [t('prospect.interests'), prospect.interests.map((one) => word('interest', one)).join(t('common.comma'))],
          [t('prospect.source'), word('prospectSource', prospect.source)],
          [word('field', 'note'), page.note],
          [t('prospect.owner'), prospect.owner?.name ?? t('prospect.inPool')],
          [word('field', 'branch'), localName(prospect.branch)],
          [t('prospect.next'), prospect.followUpOn && <NextDate key="next" prospect={prospect} />],
          [t('prospect.lossReason'), page.loss && word('prospectLoss', page.loss)],
          [t('prospect.consent'), <Moment key="agreed" at={page.contactAgreedAt} />],
          [t('prospect.capturedBy'), page.capturedBy?.name],
          [
            t('prospect.opening'),
            page.applicationId && !page.draft && (
              <Link key="case" to={`/cases/${page.applicationId}`}>
                {word('fact', 'open')}
              </Link>
            ),
          ],
          [
            word('field', 'customer'),
            page.customerId && (
              <Link key="customer" to={`/customers/${page.customerId}`}>
                {word('fact', 'open')}
              </Link>
            ),
          ],
        ]}
      />
    </Panel>
  );
}

function Actions({ page }: { page: Prospect }) {
  const { t } = useWords();
  const notice = useNotice();
  const navigate = useNavigate();
  const session = useSession();
  const { prospect, may } = page;
  const act = useAct(prospect.id);
  const convert = useConvert(prospect.id);
  const [asking, setAsking] = useState<'assign' | 'lose'>();
  const run = (what: 'take' | 'give-back') => {
    act.mutate({ act: what }, { onSuccess: () => notice.done(t('prospect.done')), onError: notice.failed });
  };
  const close = () => {
    setAsking(undefined);
  };
  return (
    <div className="kd-prospect-actions">
      {may.assign && (
        <Button
          onClick={() => {
            setAsking('assign');
          }}
        >
          {t('prospect.assign')}
        </Button>
      )}
      {may.giveBack && (
        <Button
          onClick={() => {
            run('give-back');
          }}
        >
          {t('prospect.giveBack')}
        </Button>
      )}
      {may.lose && (
        <Button
          danger
          onClick={() => {
            setAsking('lose');
          }}
        >
          {t('prospect.lose')}
        </Button>
      )}
      {may.take && (
        <Button
          type="primary"
          loading={act.isPending}
          onClick={() => {
            run('take');
          }}
        >
          {t('prospect.take')}
        </Button>
      )}
      {may.convert && (
        <Button
          type="primary"
          loading={convert.isPending}
          onClick={() => {
            convert.mutate(undefined, {
              onSuccess: ({ draftId }) => void navigate(`/openings/drafts/${draftId}`),
              onError: notice.failed,
            });
          }}
        >
          {t('prospect.convert')}
        </Button>
      )}
      {page.draft && prospect.owner?.id === session.person.id && (
        <Button type="primary" onClick={() => void navigate(`/openings/drafts/${page.applicationId ?? ''}`)}>
          {t('prospect.toDraft')}
        </Button>
      )}
      {asking === 'assign' && <Assign id={prospect.id} onClose={close} />}
      {asking === 'lose' && <Lose id={prospect.id} onClose={close} />}
    </div>
  );
}

function Assign({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useWords();
  const notice = useNotice();
  const act = useAct(id);
  const [q, setQ] = useState('');
  const [personId, setPersonId] = useState<string>();
  const people = usePeople(q);
  return (
    <Modal
      open
      title={t('prospect.assign')}
      okText={t('prospect.assign')}
      okButtonProps={{ disabled: personId === undefined, loading: act.isPending }}
      onCancel={onClose}
      onOk={() => {
        act.mutate(
          { act: 'assign', body: { personId } },
          {
            onSuccess: () => {
              notice.done(t('prospect.done'));
              onClose();
            },
            onError: notice.failed,
          },
        );
      }}
    >
      <label htmlFor="prospect-person">{t('prospect.owner')}</label>
      <Select
        id="prospect-person"
        className="kd-prospect-person"
        autoFocus
        showSearch={{ filterOption: false, onSearch: setQ }}
        loading={people.isFetching}
        value={personId}
        options={(people.data ?? []).map((person) => ({
          value: person.id,
          label: `${person.displayName} ${person.staffNo ?? ''}`,
        }))}
        onChange={setPersonId}
      />
    </Modal>
  );
}

function Lose({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, word } = useWords();
  const notice = useNotice();
  const act = useAct(id);
  const [reason, setReason] = useState<string>();
  const [note, setNote] = useState('');
  return (
    <Modal
      open
      title={t('prospect.loseTitle')}
      okText={t('prospect.lose')}
      okButtonProps={{ danger: true, disabled: reason === undefined, loading: act.isPending }}
      onCancel={onClose}
      onOk={() => {
        act.mutate(
          { act: 'lose', body: { reason, note } },
          {
            onSuccess: () => {
              notice.done(t('prospect.done'));
              onClose();
            },
            onError: notice.failed,
          },
        );
      }}
    >
      <label htmlFor="prospect-loss">{t('prospect.lossReason')}</label>
      <Select
        id="prospect-loss"
        className="kd-prospect-person"
        value={reason}
        options={LOSSES.map((value) => ({ value, label: word('prospectLoss', value) }))}
        onChange={setReason}
      />
      <label htmlFor="prospect-loss-note">{word('field', 'note')}</label>
      <Input.TextArea
        id="prospect-loss-note"
        rows={3}
        maxLength={500}
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
    </Modal>
  );
}
