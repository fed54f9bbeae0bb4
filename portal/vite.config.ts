import react from '@vitejs/plugin-react';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { defineConfig } from 'vitest/config';

// The hall to develop against: its session, its sign-in pages, its API.
const hall = process.env.ONEHALL ?? 'http://localhost:8080';
const served = ['/api', '/session', '/oauth2', '/login', '/connect', '/.well-known', '/v3'];

export default defineConfig({
  plugins: [
    react(),
    compression({
      include: /\.(js|css|svg|json|woff2)$/,
      algorithms: [defineAlgorithm('gzip'), defineAlgorithm('brotliCompress')],
    }),
  ],
  // The gateway writes a fresh nonce in its place into each page it serves.
  html: { cspNonce: 'ONEHALL_NONCE' },
  build: {
    target: 'es2022',
    manifest: true,
    // A request each would cost a slow line more than the bytes.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(served.map((path) => [path, { target: hall, changeOrigin: false }])),
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    // A machine at full load is slow, not wrong.
    testTimeout: 60_000,
    projects: [
      // Libraries are read once for all: reading them for each file costs twice what the tests do.
      {
        extends: true,
        test: {
          name: 'together',
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/**/*.alone.test.tsx'],
        },
      },
      // They ask whether a script was read at all.
      { extends: true, test: { name: 'alone', include: ['src/**/*.alone.test.tsx'] } },
    ],
  },
});
