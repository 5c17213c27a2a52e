import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import { useEffect, useRef } from 'react';
import { RouterProvider } from 'react-router';
import { createQueryClient } from '@/shared/api/queryClient';
import { antdLocale, useWords } from '@/shared/i18n';
import { router } from './router';
import { kedangTheme } from './theme';

const queryClient = createQueryClient();

export function App() {
  const { language } = useWords();
  const read = useRef(language);
  useEffect(() => {
    if (read.current !== language) {
      read.current = language;
      void queryClient.invalidateQueries(); // what the server worded
    }
  }, [language]);
  return (
    <ConfigProvider
      theme={kedangTheme}
      locale={antdLocale()}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      <AntdApp>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
        <div id="kd-live" className="kd-hidden" role="status" aria-live="polite" />
      </AntdApp>
    </ConfigProvider>
  );
}
