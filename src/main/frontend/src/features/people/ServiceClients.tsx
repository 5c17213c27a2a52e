import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useBranchNames } from '@/shared/api/branches';
import type { ServiceClient } from '@/shared/api/types';
import { useWords } from '@/shared/i18n';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Empty, Loaded } from '@/shared/ui/state';
import { useNotice } from '@/shared/ui/useNotice';
import { Moment } from '@/shared/ui/words';
import { useServiceClientActions, useServiceClients } from './api/serviceClients';
import { Secret } from './Secret';

/** The business systems that ask over the API, each with its own token and scope. */
export function ServiceClients() {
  const { t, word } = useWords();
  const notice = useNotice();
  const branchName = useBranchNames();
  const clients = useServiceClients();
  const { renew, close } = useServiceClientActions();
  const [token, setToken] = useState<string>();
  const actions = (client: ServiceClient) =>
    client.active && (
      <span className="kd-people-actions">
        <Popconfirm
          title={t('people.renewAsk')}
          onConfirm={() => {
            renew.mutate(client.name, {
              onSuccess: (renewed) => {
                setToken(renewed.token);
              },
              onError: notice.failed,
            });
          }}
        >
          <Button size="small">{t('people.renew')}</Button>
        </Popconfirm>
        <Popconfirm
          title={t('people.closeAsk')}
          onConfirm={() => {
            close.mutate(client.name, { onError: notice.failed });
          }}
        >
          <Button size="small" danger>
            {t('people.closeClient')}
          </Button>
        </Popconfirm>
      </span>
    );
  const state = (client: ServiceClient) => t(client.active ? 'people.active' : 'people.closed');
  const columns: Column<ServiceClient>[] = [
    { key: 'name', title: t('people.client'), render: (client) => client.displayName },
    { key: 'code', title: t('signIn.username'), render: (client) => client.name },
    {
      key: 'branch',
      title: word('field', 'branch'),
      render: (client) => branchName({ code: client.branchCode, name: client.branchCode }),
    },
    {
      key: 'scopes',
      title: t('people.scopes'),
      render: (client) => <span className="kd-code">{client.scopes.join(' ')}</span>,
    },
    { key: 'state', title: t('requests.state'), render: state },
    { key: 'at', title: t('people.since'), right: true, render: (client) => <Moment at={client.createdAt} /> },
    { key: 'action', title: <span className="kd-hidden">{t('inbox.action')}</span>, right: true, render: actions },
  ];
  return (
    <>
      <Loaded query={clients}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t('people.noClients')} />
          ) : (
            <DataTable
              label={t('people.clients')}
              rows={rows}
              rowKey={(client) => client.name}
              columns={columns}
              card={(client) => (
                <>
                  <div className="kd-card-title">
                    <span>{client.displayName}</span>
                    {state(client)}
                  </div>
                  <div className="kd-card-line">{client.scopes.join(' ')}</div>
                  {actions(client)}
                </>
              )}
            />
          )
        }
      </Loaded>
      {token !== undefined && (
        <Secret
          title={t('people.token')}
          hint={t('people.tokenHint')}
          secret={token}
          onClose={() => {
            setToken(undefined);
          }}
        />
      )}
    </>
  );
}
