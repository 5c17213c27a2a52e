import { afterEach, beforeAll } from 'vitest';
import { cleanup } from '@testing-library/react';
import { startLanguage } from '@/shared/i18n';

beforeAll(() => startLanguage('zh-CN'));
afterEach(cleanup);
