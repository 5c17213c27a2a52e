import { Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { RoleRule } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { Panel } from '@/shared/ui/Page';
import { Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { useRules, useSayRule } from './api/load';

const WAYS = ['INHERIT', 'OFF', 'LOAD', 'LOAD_AND_SKILL'] as const;
type Way = (typeof WAYS)[number];
const USUAL_MOST = 20;

/** For every role whether free tasks are given out at the branch, how, and up to how many a person. */
export function DistributionPanel({ branch }: { branch: string }) {
  const { t, word } = useWords();
  const rules = useRules(branch);
  return (
    <Panel flush title={t('load.rules')} extra={<span className="kd-quiet kd-load-hint">{t('load.rulesHint')}</span>}>
      <Loaded query={rules}>
        {({ roles, mayChange, branchCode }) => (
          <>
            {!mayChange && <p className="kd-quiet kd-load-none">{t('load.readOnlyRules')}</p>}
            <table className="kd-table kd-load kd-load-rules" aria-label={t('load.rules')}>
              <thead>
                <tr>
                  <th scope="col">{t('load.role')}</th>
                  <th scope="col">{t('load.way')}</th>
                  <th scope="col">{t('load.most')}</th>
                  <th scope="col">{t('load.from')}</th>
                  <th scope="col">
                    <span className="kd-hidden">{t('common.save')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {roles.map((rule) => (
                  <RuleRow
                    key={`${branchCode} ${rule.role} ${rule.way} ${rule.most ?? ''} ${rule.from ?? ''}`}
                    rule={rule}
                    branch={branchCode}
                    name={word('role', rule.role)}
                    mayChange={mayChange}
                  />
                ))}
              </tbody>
            </table>
          </>
        )}
      </Loaded>
    </Panel>
  );
}

interface RuleRowProps {
  rule: RoleRule;
  branch: string;
  name: string;
  mayChange: boolean;
}

const gives = (way: string) => way === 'LOAD' || way === 'LOAD_AND_SKILL';

function RuleRow({ rule, branch, name, mayChange }: RuleRowProps) {
  const { t } = useWords();
  const notice = useNotice();
  const say = useSayRule(branch);
  const own = rule.from === branch;
  const said: Way = own ? (rule.way as Way) : 'INHERIT';
  const [way, setWay] = useState<Way>(said);
  const [most, setMost] = useState(rule.most ?? USUAL_MOST);
  const changed = way !== said || (gives(way) && most !== rule.most);
  const from =
    rule.from === null ? t('load.fromNobody') : own ? t('load.fromHere') : t('load.fromBranch', { code: rule.from });
  return (
    <tr>
      <td>
        <strong>{name}</strong>
      </td>
      <td data-label={t('load.way')}>
        {mayChange ? (
          <Select
            className="kd-load-way"
            aria-label={`${name} ${t('load.way')}`}
            value={way}
            onChange={setWay}
            options={WAYS.map((value) => ({ value, label: t(`load.way_${value}`) }))}
          />
        ) : (
          t(`load.way_${rule.way as Way}`)
        )}
        {way === 'INHERIT' && mayChange && (
          <span className="kd-quiet"> {t(`load.way_${own ? 'INHERIT' : (rule.way as Way)}`)}</span>
        )}
      </td>
      <td data-label={t('load.most')}>
        {mayChange && gives(way) ? (
          <InputNumber
            aria-label={`${name} ${t('load.most')}`}
            min={1}
            max={1000}
            precision={0}
            value={most}
            onChange={(value) => {
              setMost(value ?? USUAL_MOST);
            }}
          />
        ) : (
          (rule.most ?? t('load.none'))
        )}
      </td>
      <td className="kd-quiet" data-label={t('load.from')}>
        {from}
      </td>
      <td className="kd-right">
        {mayChange && (
          <Button
            size="small"
            type={changed ? 'primary' : 'default'}
            disabled={!changed}
            loading={say.isPending}
            aria-label={`${t('common.save')} ${name}`}
            onClick={() => {
              say.mutate(
                { role: rule.role, way, most: gives(way) ? most : null },
                {
                  onSuccess: () => {
                    notice.done(t('load.saved'));
                  },
                  onError: notice.failed,
                },
              );
            }}
          >
            {t('common.save')}
          </Button>
        )}
      </td>
    </tr>
  );
}
