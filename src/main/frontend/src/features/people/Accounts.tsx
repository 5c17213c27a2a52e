import { App, Button, Dropdown, Form, Input, Modal } from 'antd';
import { useDeferredValue, useEffect, useState, type ComponentType } from 'react';
import { useBranchNames } from '@/shared/api/branches';
import { ApiProblem } from '@/shared/api/problem';
import type { Account } from '@/shared/api/types';
import { staffName, useWords } from '@/shared/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Empty, Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { Status } from '@/shared/ui/words';
import { useAccountActions, useAccounts, type Invitation, type Rights } from './api/accounts';
import { BranchField, RolesField } from './RightsFields';
import { Secret } from './Secret';

/** What hands over whatever a leaver worked on. */
export type LeaverSlot = ComponentType<{ person: { id: string; name: string }; onClose: () => void }>;

export function Accounts({ leaver: Leaver }: { leaver: LeaverSlot }) {
  const { t, word } = useWords();
  const notice = useNotice();
  const { modal } = App.useApp();
  const branchName = useBranchNames();
  const [q, setQ] = useState('');
  const accounts = useAccounts(useDeferredValue(q.trim()));
  const { move, resetPassword } = useAccountActions();
  const [inviting, setInviting] = useState(false);
  const [changing, setChanging] = useState<Account>();
  const [leaving, setLeaving] = useState<Account>();
  const [password, setPassword] = useState<string>();

  const act = (account: Account, key: string) => {
    if (key === 'rights') {
      setChanging(account);
    } else if (key === 'handOver') {
      setLeaving(account);
    } else if (key === 'password') {
      resetPassword.mutate(account.id, {
        onSuccess: ({ initialPassword }) => {
          setPassword(initialPassword);
        },
        onError: notice.failed,
      });
    } else {
      const to = key as 'lock' | 'unlock' | 'deactivate';
      const run = () => {
        move.mutate(
          { id: account.id, to },
          {
            onSuccess: () => {
              notice.done(t('people.done'));
            },
            onError: notice.failed,
          },
        );
      };
      if (to === 'deactivate') {
        modal.confirm({
          title: t('people.deactivateAsk', { name: staffName(account) }),
          content: t('people.deactivateHint'),
          okButtonProps: { danger: true },
          onOk: run,
        });
      } else {
        run();
      }
    }
  };
  const actions = (account: Account) => (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'rights', label: t('people.changeRights') },
          { key: 'password', label: t('people.resetPassword') },
          account.state === 'LOCKED'
            ? { key: 'unlock', label: t('people.unlock') }
            : { key: 'lock', label: t('people.lock') },
          { key: 'handOver', label: t('leaver.action') },
          { key: 'deactivate', label: t('people.deactivate'), danger: true },
        ],
        onClick: ({ key }) => {
          act(account, key);
        },
      }}
    >
      <Button size="small" disabled={account.state === 'LEFT'}>
        {t('people.actions')}
      </Button>
    </Dropdown>
  );
  const roles = (account: Account) => account.roles.map((role) => word('role', role)).join(t('common.comma'));
  const branch = (account: Account) => branchName({ code: account.branchCode, name: account.branchCode });
  const state = (account: Account) => (
    <>
      <Status group="accountState" code={account.state} />
      {account.mustChangePassword && <span className="kd-quiet"> {t('people.newPassword')}</span>}
    </>
  );
  const columns: Column<Account>[] = [
    { key: 'name', title: t('register.displayName'), render: staffName },
    { key: 'username', title: t('signIn.username'), render: (account) => account.username },
    { key: 'staffNo', title: t('register.staffNo'), render: (account) => account.staffNo },
    { key: 'branch', title: word('field', 'branch'), render: branch },
    { key: 'roles', title: t('people.roles'), render: roles },
    { key: 'state', title: t('requests.state'), render: state },
    {
      key: 'action',
      title: <span className="kd-hidden">{t('inbox.action')}</span>,
      right: true,
      width: 80,
      render: actions,
    },
  ];
  return (
    <>
      <div className="kd-bar">
        <Input
          className="kd-people-search"
          allowClear
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          maxLength={60}
          value={q}
          onChange={(event) => {
            setQ(event.target.value);
          }}
        />
        <Button
          type="primary"
          className="kd-people-invite"
          onClick={() => {
            setInviting(true);
          }}
        >
          {t('people.invite')}
        </Button>
      </div>
      <Loaded query={accounts}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return rows.length === 0 ? (
            <Empty title={t('people.none')} />
          ) : (
            <DataTable
              label={t('nav.people')}
              rows={rows}
              rowKey={(account) => account.id}
              columns={columns}
              card={(account) => (
                <>
                  <div className="kd-card-title">
                    <span>{staffName(account)}</span>
                    {state(account)}
                  </div>
                  <div className="kd-card-line">
                    <span>{account.username}</span>
                    <span>{branch(account)}</span>
                    <span>{roles(account)}</span>
                  </div>
                  {actions(account)}
                </>
              )}
              more={{
                has: accounts.hasNextPage,
                loading: accounts.isFetchingNextPage,
                load: () => void accounts.fetchNextPage(),
              }}
            />
          );
        }}
      </Loaded>
      {inviting && (
        <Invite
          onClose={() => {
            setInviting(false);
          }}
          onInvited={(initial) => {
            setInviting(false);
            setPassword(initial);
          }}
        />
      )}
      {changing && (
        <ChangeRights
          account={changing}
          onClose={() => {
            setChanging(undefined);
          }}
        />
      )}
      {leaving && (
        <Leaver
          person={{ id: leaving.id, name: staffName(leaving) }}
          onClose={() => {
            setLeaving(undefined);
          }}
        />
      )}
      {password !== undefined && (
        <Secret
          title={t('people.initialPassword')}
          hint={t('people.initialPasswordHint')}
          secret={password}
          onClose={() => {
            setPassword(undefined);
          }}
        />
      )}
    </>
  );
}

function Invite({ onClose, onInvited }: { onClose: () => void; onInvited: (password: string) => void }) {
  const { t, word } = useWords();
  const notice = useNotice();
  const { invite } = useAccountActions();
  const [form] = Form.useForm<Invitation>();
  useEffect(() => {
    if (invite.error instanceof ApiProblem) {
      form.setFields(invite.error.fields.map((f) => ({ name: f.field as keyof Invitation, errors: [f.message] })));
    }
  }, [form, invite.error]);
  const required = [{ required: true, message: t('common.required') }];
  return (
    <Modal
      open
      title={t('people.invite')}
      okText={t('people.invite')}
      confirmLoading={invite.isPending}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={(given) => {
          invite.mutate(given, {
            onSuccess: ({ initialPassword }) => {
              onInvited(initialPassword);
            },
            onError: notice.failed,
          });
        }}
      >
        <Form.Item name="username" label={t('signIn.username')} rules={required}>
          <Input maxLength={60} autoComplete="off" autoFocus />
        </Form.Item>
        <Form.Item name="displayName" label={t('register.displayName')} rules={required}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="displayNameEn" label={t('people.nameEn')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item name="staffNo" label={t('register.staffNo')}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="email" label={word('field', 'mail')}>
          <Input type="email" maxLength={200} autoComplete="off" />
        </Form.Item>
        <BranchField />
        <RolesField />
      </Form>
    </Modal>
  );
}

function ChangeRights({ account, onClose }: { account: Account; onClose: () => void }) {
  const { t } = useWords();
  const notice = useNotice();
  const { changeRights } = useAccountActions();
  const [form] = Form.useForm<Rights>();
  return (
    <Modal
      open
      title={`${t('people.changeRights')} · ${staffName(account)}`}
      okText={t('common.save')}
      confirmLoading={changeRights.isPending}
      onOk={() => {
        form.submit();
      }}
      onCancel={onClose}
    >
      <p className="kd-quiet kd-form-note">{t('people.rightsHint')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ branchCode: account.branchCode, roles: account.roles }}
        onFinish={(rights) => {
          changeRights.mutate(
            { id: account.id, ...rights },
            {
              onSuccess: () => {
                notice.done(t('people.done'));
                onClose();
              },
              onError: notice.failed,
            },
          );
        }}
      >
        <BranchField />
        <RolesField />
      </Form>
    </Modal>
  );
}
