import { afterEach, beforeAll } from 'vitest';
import { cleanup } from '@testing-library/react';
import { startLanguage } from '@/shared/i18n';

beforeAll(() => startLanguage('zh-CN'));
afterEach(cleanup);

// jsdom knows neither of these, and antd and our pages ask for both.
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as unknown as MediaQueryList;
globalThis.ResizeObserver = class {
  observe() {
    return undefined;
  }
  unobserve() {
    return undefined;
  }
  disconnect() {
    return undefined;
  }
};
