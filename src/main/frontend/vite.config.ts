import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstLoadCheck } from './scripts/first-load.mjs';

const backend = process.env.KEDANG_BACKEND ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), firstLoadCheck()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': backend, '/v3': backend },
  },
  build: {
    target: 'es2022',
    // The Content-Security-Policy forbids inline scripts, and data: URLs for anything that runs.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test-setup.ts'],
    testTimeout: 180_000,
    // the default leaves a core to others; beside these tests nothing else runs
    maxWorkers: '100%',
  },
});
