import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useConsentNotices } from '@/shared/api/consents';
import { ApiProblem } from '@/shared/api/problem';
import type { Draft, Finding, OpeningForm, Session } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { clock } from '@/shared/lib/time';
import { hasAnyRole, useSession } from '@/shared/session';
import { Page, Panel } from '@/shared/ui/Page';
import { problemLine } from '@/shared/ui/problemWords';
import { ScanUpload } from '@/shared/ui/ScanUpload';
import { Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { severityTone } from '@/shared/ui/words';
import { checkDraft, submitDraft, useDraft } from './api/drafts';
import { Conflict } from './Conflict';
import { ConsentFields, withConsents } from './ConsentFields';
import { withCustomerType } from './fields';
import { OpeningFields } from './OpeningFields';
import { useAutosave, type SaveState } from './useAutosave';

/** A new opening, or a draft taken up again (OPEN-1, OPEN-2, OPEN-7). */
export function OpeningPage() {
  const { t } = useWords();
  const { id } = useParams();
  const { key: visit } = useLocation();
  // Saving gives a new request its address; the page must not start afresh for that, but it must for the next new request.
  const [created, setCreated] = useState<{ id: string; visit: string }>();
  const [serial, setSerial] = useState(0);
  if (id === undefined && created !== undefined && created.visit !== visit) {
    setCreated(undefined);
    setSerial(serial + 1);
  }
  const isNew = id === undefined || id === created?.id;
  const draft = useDraft(isNew ? undefined : id);
  if (isNew) {
    return (
      <Editor
        key={`new ${serial}`}
        onCreated={(newId) => {
          setCreated({ id: newId, visit });
        }}
      />
    );
  }
  return draft.data === undefined ? (
    <Page title={t('opening.title')}>
      <Loaded query={draft}>{() => null}</Loaded>
    </Page>
  ) : (
    <Editor key={id} draft={draft.data} />
  );
}

function channelsOf(session: Session): string[] {
  const channels = [];
  if (hasAnyRole(session, 'customer-rep', 'information-officer')) {
    channels.push('COUNTER');
  }
  if (hasAnyRole(session, 'account-manager', 'information-officer')) {
    channels.push('FIELD');
  }
  return channels.length > 0 ? channels : ['COUNTER'];
}

function emptyForm(session: Session): OpeningForm {
  return withCustomerType(
    {
      channel: channelsOf(session)[0],
      level: 'ADVANCED',
      branchCode: session.branch.code,
      collector: session.person.staffNo,
    },
    'INDIVIDUAL',
  );
}

function Editor({ draft, onCreated }: { draft?: Draft; onCreated?: (id: string) => void }) {
  const { t, word } = useWords();
  const session = useSession();
  const navigate = useNavigate();
  const notice = useNotice();
  const client = useQueryClient();
  const [form, setForm] = useState<OpeningForm>(() => draft?.form ?? emptyForm(session));
  const [id, setId] = useState(draft?.id);
  const [findings, setFindings] = useState<Finding[]>();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState<'check' | 'submit'>();
  const [uploading, setUploading] = useState(false);

  const notices = useConsentNotices();
  const answered = withConsents(form, notices.data);

  const autosave = useAutosave({
    draft,
    form: answered,
    onCreated: (created) => {
      setId(created);
      onCreated?.(created);
      void navigate(`/openings/drafts/${created}`, { replace: true, preventScrollReset: true });
    },
  });

  const change = (changed: OpeningForm) => {
    setForm(changed);
    setErrors({});
    autosave.touched();
  };
  const refused = (problem: unknown) => {
    if (problem instanceof ApiProblem) {
      setErrors(Object.fromEntries(problem.fields.map((f) => [f.field.replace(/^form\./, ''), f.message])));
    }
    notice.failed(problem);
  };
  const check = async () => {
    const saved = await autosave.flush();
    if (saved === undefined) {
      return undefined;
    }
    const found = (await checkDraft(saved)).findings;
    setFindings(found);
    return { saved, found };
  };
  const run = async (what: 'check' | 'submit', act: () => Promise<void>) => {
    setBusy(what);
    setErrors({});
    try {
      await act();
    } catch (problem) {
      refused(problem);
    } finally {
      setBusy(undefined);
    }
  };
  const submit = (despiteFindings: boolean) =>
    run('submit', async () => {
      const checked = await check();
      if (checked === undefined || (checked.found.length > 0 && !despiteFindings)) {
        return;
      }
      const submitted = await submitDraft(checked.saved);
      autosave.finished();
      notice.done(t('opening.submitted'));
      await client.invalidateQueries({ queryKey: ['drafts'] });
      await client.invalidateQueries({ queryKey: ['inbox'] });
      void navigate(`/cases/${submitted.caseId}`, { replace: true });
    });

  const known = findings !== undefined && findings.length > 0;
  return (
    <Page
      title={t(draft ? 'opening.draftTitle' : 'opening.title')}
      about={<Saving state={autosave.state} onRetry={() => void autosave.flush()} />}
    >
      <div className="kd-opening-page">
        <div>
          <Panel>
            <OpeningFields
              form={form}
              onChange={change}
              findings={findings ?? []}
              errors={errors}
              channels={channelsOf(session)}
            />
          </Panel>
          <Panel title={t('consent.title')}>
            <Loaded query={notices}>
              {(told) => <ConsentFields notices={told} form={answered} error={errors.consents} onChange={change} />}
            </Loaded>
          </Panel>
        </div>
        <div className="kd-opening-side">
          <Panel title={t('scan.title')}>
            <ScanUpload keeper="/api/openings" ownerId={id} ready={autosave.flush} onBusy={setUploading} />
          </Panel>
          <Panel title={t('opening.handIn')}>
            <div className="kd-opening-actions">
              <div aria-live="polite">
                {findings?.length === 0 && <p className="kd-note kd-tone-good">{t('opening.clean')}</p>}
                {known && (
                  <>
                    <p>{t('opening.found', { count: findings.length })}</p>
                    <ul>
                      {findings.map((finding, index) => (
                        <li
                          key={`${finding.code} ${index}`}
                          className={`kd-note kd-tone-${severityTone(finding.severity)}`}
                        >
                          <strong>{word('finding', finding.code)}</strong>{' '}
                          <span className="kd-quiet">{word('severity', finding.severity)}</span>
                          <div>{word('findingHint', finding.code)}</div>
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </div>
              <Button
                loading={busy === 'check'}
                disabled={busy === 'submit' || uploading}
                onClick={() => void run('check', async () => void (await check()))}
              >
                {t('opening.check')}
              </Button>
              <Button
                type="primary"
                loading={busy === 'submit'}
                disabled={busy === 'check' || uploading}
                onClick={() => void submit(known)}
              >
                {t(known ? 'opening.submitAnyway' : 'opening.submit')}
              </Button>
              <p className="kd-quiet" aria-live="polite">
                {t(uploading ? 'scan.uploading' : 'opening.submitHint')}
              </p>
            </div>
          </Panel>
        </div>
      </div>
      {autosave.state.kind === 'conflict' && (
        <Conflict
          mine={form}
          stored={autosave.state.stored}
          onKeepMine={(stored) => void autosave.overwrite(stored)}
          onTakeStored={(stored) => {
            autosave.accept(stored);
            setForm(stored.form);
          }}
        />
      )}
    </Page>
  );
}

function Saving({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const { t } = useWords();
  if (state.kind === 'failed') {
    return (
      <span className="kd-bad" role="alert">
        {t('opening.saveFailed')} {problemLine(state.error)}
        <Button type="link" size="small" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      </span>
    );
  }
  const text = {
    untouched: '',
    typing: t('opening.unsaved'),
    saving: t('opening.saving'),
    saved: state.kind === 'saved' ? t('opening.saved', { time: clock(state.at) }) : '',
    conflict: t('opening.conflict'),
  }[state.kind];
  return <span className="kd-quiet">{text}</span>;
}
