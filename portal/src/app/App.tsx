import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { whenSignedOut } from '../api/client';
import { Problem } from '../api/problem';
import { router } from './router';
import { leaveWithOtherTabs, type Session, sessionQuery } from './session';
import { antdTheme, useShade } from './theme';

const TRIES = 2;

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // Without a line a question fails at once and says so, rather than wait in silence.
      networkMode: 'always',
      refetchOnReconnect: true,
      // What the hall refused it refuses again; what the line lost may come at the next try.
      // Where the hall says when to come back, its reader is told so rather than kept waiting.
      retry: (count, thrown) => {
        const problem = Problem.from(thrown);
        return problem.isUndecided && problem.retryAfter === undefined && count < TRIES;
      },
    },
    // Nor does a command wait for the line and go by itself when nobody thinks of it any more.
    mutations: { networkMode: 'always' },
  },
});

leaveWithOtherTabs();

whenSignedOut(() => {
  const known = queries.getQueryData<Session>(sessionQuery.queryKey);
  if (known?.signedIn) {
    queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  }
});

// The hall's own words (reasons, problems) came in the language before.
i18next.on('languageChanged', () => queries.invalidateQueries());

export function App() {
  const { i18n } = useTranslation('app');
  const shade = useShade();
  return (
    <ConfigProvider
      theme={antdTheme(shade)}
      locale={i18n.language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
