import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { useBranches } from '@/shared/api/branches';
import { codeOptions, localName, useWords } from '@/shared/i18n';
import { hasAnyRole, useSession } from '@/shared/session';
import { Page, Panel } from '@/shared/ui/Page';
import { SORTS } from './api/load';
import { DistributionPanel } from './DistributionPanel';
import { LoadTable } from './LoadTable';
import './load.css';

/** Who has how much to do, and how free work finds people (INBX-1). */
export function LoadPage() {
  const { t } = useWords();
  const session = useSession();
  const branches = useBranches();
  const [params, setParams] = useSearchParams();
  const branch = params.get('branch') ?? session.branch.code;
  const role = params.get('role') ?? undefined;
  const sort = SORTS.find((one) => one === params.get('sort')) ?? 'load';
  const mayLook = hasAnyRole(session, 'manager', 'auditor');
  const set = (name: string, value: string | undefined) => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === undefined) {
          next.delete(name);
        } else {
          next.set(name, value);
        }
        return next;
      },
      { replace: true },
    );
  };
  return (
    <Page
      title={t('nav.load')}
      about={
        mayLook && (
          <span className="kd-quiet kd-load-hint">
            {t(hasAnyRole(session, 'manager') ? 'load.hint' : 'load.hintReadOnly')}
          </span>
        )
      }
      extra={
        <Select
          className="kd-load-branch"
          aria-label={t('load.branch')}
          showSearch
          optionFilterProp="label"
          value={branch}
          onChange={(code: string) => {
            set('branch', code);
          }}
          options={branches.data?.map((one) => ({ value: one.code, label: localName(one) }))}
        />
      }
    >
      {mayLook && (
        <Panel flush>
          <LoadTable
            key={branch}
            query={{ branch, role, sort }}
            filters={
              <>
                <Select
                  className="kd-load-role"
                  aria-label={t('load.role')}
                  allowClear
                  placeholder={t('load.anyRole')}
                  value={role}
                  onChange={(code: string | undefined) => {
                    set('role', code);
                  }}
                  options={codeOptions('role').filter(({ value }) => !IDLE.includes(value))}
                />
                <Select
                  className="kd-load-sort"
                  aria-label={t('load.sort')}
                  value={sort}
                  onChange={(value: string) => {
                    set('sort', value);
                  }}
                  options={SORTS.map((value) => ({ value, label: t(`load.sort_${value}`) }))}
                />
              </>
            }
          />
        </Panel>
      )}
      <DistributionPanel branch={branch} />
    </Page>
  );
}

/** Roles that have no tasks of customers' business. */
const IDLE = ['auditor', 'process-admin', 'system-admin'];
