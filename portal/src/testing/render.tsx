import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render as renderBare } from '@testing-library/react';
import { ConfigProvider } from 'antd';
import i18next from 'i18next';
import { type ReactNode, Suspense } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { startLanguages } from '../i18n';

/** Renders in Chinese, at an address, with what every room may rely on. */
export async function render(room: ReactNode, { at = '/', path = '*' } = {}) {
  if (!i18next.isInitialized) {
    await startLanguages();
  }
  await i18next.changeLanguage('zh');
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return renderBare(
    // Without styles: what looks for a role asks for those of all that is on the page, again and again.
    <ConfigProvider
      theme={{ token: { motion: false }, zeroRuntime: true }}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queries}>
        <MemoryRouter initialEntries={[at]}>
          <Suspense fallback="…">
            <Routes>
              <Route path={path} element={room} />
            </Routes>
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>
    </ConfigProvider>,
  );
}
