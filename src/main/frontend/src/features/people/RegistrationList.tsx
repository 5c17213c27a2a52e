import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useBranchNames } from '@/shared/api/branches';
import type { RegistrationLine } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Empty, Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { Moment } from '@/shared/ui/words';
import { useDecideRegistration, useRegistrations } from './api/registrations';
import { RolesField } from './RightsFields';

/** People who asked for an account; approving one gives the roles. */
export function RegistrationList() {
  const { t, word } = useWords();
  const notice = useNotice();
  const branchName = useBranchNames();
  const registrations = useRegistrations();
  const { approve, refuse } = useDecideRegistration();
  const [approving, setApproving] = useState<RegistrationLine>();
  const [form] = Form.useForm<{ roles: string[] }>();
  const actions = (line: RegistrationLine) => (
    <span className="kd-people-actions">
      <Button
        size="small"
        onClick={() => {
          refuse.mutate(line.id, { onError: notice.failed });
        }}
      >
        {t('people.refuse')}
      </Button>
      <Button
        size="small"
        type="primary"
        onClick={() => {
          setApproving(line);
        }}
      >
        {t('people.approve')}
      </Button>
    </span>
  );
  const branch = (line: RegistrationLine) => branchName({ code: line.branchCode, name: line.branchCode });
  const columns: Column<RegistrationLine>[] = [
    { key: 'name', title: t('register.displayName'), render: (line) => line.displayName },
    { key: 'username', title: t('signIn.username'), render: (line) => line.username },
    { key: 'staffNo', title: t('register.staffNo'), render: (line) => line.staffNo },
    { key: 'branch', title: word('field', 'branch'), render: branch },
    { key: 'mail', title: word('field', 'mail'), render: (line) => line.email },
    { key: 'at', title: t('people.askedAt'), right: true, render: (line) => <Moment at={line.createdAt} /> },
    { key: 'action', title: <span className="kd-hidden">{t('inbox.action')}</span>, right: true, render: actions },
  ];
  return (
    <>
      <Loaded query={registrations}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return rows.length === 0 ? (
            <Empty title={t('people.noRegistrations')} />
          ) : (
            <DataTable
              label={t('people.registrations')}
              rows={rows}
              rowKey={(line) => line.id}
              columns={columns}
              card={(line) => (
                <>
                  <div className="kd-card-title">
                    <span>{line.displayName}</span>
                    <Moment at={line.createdAt} />
                  </div>
                  <div className="kd-card-line">
                    <span>{line.username}</span>
                    <span>{branch(line)}</span>
                    <span>{line.email}</span>
                  </div>
                  {actions(line)}
                </>
              )}
              more={{
                has: registrations.hasNextPage,
                loading: registrations.isFetchingNextPage,
                load: () => void registrations.fetchNextPage(),
              }}
            />
          );
        }}
      </Loaded>
      {approving && (
        <Modal
          open
          title={`${t('people.approve')} · ${approving.displayName}`}
          okText={t('people.approve')}
          confirmLoading={approve.isPending}
          onOk={() => {
            form.submit();
          }}
          onCancel={() => {
            setApproving(undefined);
          }}
        >
          <Form
            form={form}
            layout="vertical"
            onFinish={({ roles }) => {
              approve.mutate(
                { id: approving.id, roles },
                {
                  onSuccess: () => {
                    notice.done(t('people.done'));
                    setApproving(undefined);
                  },
                  onError: notice.failed,
                },
              );
            }}
          >
            <RolesField />
          </Form>
        </Modal>
      )}
    </>
  );
}
