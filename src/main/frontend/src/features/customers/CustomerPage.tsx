import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ComponentType } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Customer } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { Page } from '@/shared/ui/Page';
import { Loaded } from '@/shared/ui/state';
import { Tabs } from '@/shared/ui/Tabs';
import { useNotice } from '@/shared/ui/useNotice';
import { Status } from '@/shared/ui/words';
import { useCustomer } from './api/customers';
import { ContactPanel } from './ContactPanel';
import { CustomerFacts } from './CustomerFacts';
import { DossierPanel } from './DossierPanel';
import { RelationsPanel } from './RelationsPanel';
import { ServicePanel } from './ServicePanel';
import { TimelinePanel } from './TimelinePanel';
import './customers.css';
import './view.css';

export type CustomerPart = ComponentType<{ customer: Customer }>;

/** What other capabilities show of a customer, and what can be done with one. */
export interface CustomerParts {
  /** In the head, beside the state: a change that is pending, a standing order. */
  badges: CustomerPart[];
  /** At the right of the head. */
  actions: CustomerPart[];
  /** At the left, below who the customer is. */
  aside: CustomerPart[];
  /** Beside a field's value. */
  FieldMark?: ComponentType<{ customer: Customer; field: string }>;
  Consents?: CustomerPart;
  History?: CustomerPart;
}

/** The file: who the customer is, how to reach them, what the house does with them (CUST-4). */
export function CustomerPage({ parts }: { parts: CustomerParts }) {
  const { t } = useWords();
  const { id = '' } = useParams();
  const query = useCustomer(id);
  return query.data === undefined ? (
    <Page title={t('customer.title')}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  ) : (
    <OneCustomer key={id} customer={query.data} parts={parts} />
  );
}

function OneCustomer({ customer, parts }: { customer: Customer; parts: CustomerParts }) {
  const { t, word } = useWords();
  return (
    <Page
      title={customer.name}
      about={
        <>
          <Code code={customer.code} />
          <span className="kd-quiet">
            {[word('customerType', customer.type), word('level', customer.level)].join(' · ')}
          </span>
          {customer.vip && <span className="kd-tag kd-tone-busy">{word('field', 'vip')}</span>}
          <Status group="customerState" code={customer.state} />
          {parts.badges.map((Badge, index) => (
            <Badge key={index} customer={customer} />
          ))}
        </>
      }
      extra={
        <>
          {customer.openedBy !== null && <Link to={`/cases/${customer.openedBy}`}>{t('customer.openingCase')}</Link>}
          {parts.actions.map((Action, index) => (
            <Action key={index} customer={customer} />
          ))}
        </>
      }
    >
      {customer.todos.length > 0 && (
        <ul className="kd-todos">
          {customer.todos.map((todo) => (
            <li key={todo} className="kd-note kd-tone-warn">
              {t('customer.todo')} {word('todo', todo)}
            </li>
          ))}
        </ul>
      )}
      <div className="kd-customer">
        <div className="kd-customer-facts">
          <CustomerFacts customer={customer} Mark={parts.FieldMark} />
          {parts.aside.map((Part, index) => (
            <Part key={index} customer={customer} />
          ))}
        </div>
        <Views customer={customer} parts={parts} />
      </div>
    </Page>
  );
}

function Code({ code }: { code: string }) {
  const { t } = useWords();
  const notice = useNotice();
  return (
    <span className="kd-num">
      {code}
      <Button
        type="text"
        size="small"
        icon={<CopyOutlined />}
        aria-label={t('customer.copyCode')}
        onClick={() => {
          navigator.clipboard.writeText(code).then(() => {
            notice.done(t('common.copied'));
          }, notice.failed);
        }}
      />
    </span>
  );
}

type View = 'service' | 'contact' | 'relations' | 'consents' | 'dossier' | 'history' | 'timeline';

/** One view at a time; the address names it, so that it can be linked and gone back to. */
function Views({ customer, parts }: { customer: Customer; parts: CustomerParts }) {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const views: Partial<Record<View, CustomerPart>> = {
    service: ServicePanel,
    contact: ContactPanel,
    relations: RelationsPanel,
    consents: parts.Consents,
    dossier: DossierPanel,
    history: parts.History,
    timeline: TimelinePanel,
  };
  const keys = (Object.keys(views) as View[]).filter((key) => views[key] !== undefined);
  const asked = params.get('view') as View | null;
  const active = asked !== null && keys.includes(asked) ? asked : 'service';
  const Shown = views[active];
  return (
    <div className="kd-customer-views">
      <Tabs
        label={t('view.tabs')}
        tabs={keys.map((key) => ({ key, label: t(`view.${key}`) }))}
        active={active}
        onChange={(key) => {
          setParams(key === 'service' ? {} : { view: key }, { replace: true });
        }}
      />
      <div role="tabpanel" aria-label={t(`view.${active}`)}>
        {Shown && <Shown customer={customer} />}
      </div>
    </div>
  );
}
