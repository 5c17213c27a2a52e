import antd from 'antd/locale/en_US';
import { codesEn } from './codes.en';
import { pagesEn } from './pages.en';

export const words = { pages: pagesEn, codes: codesEn, antd };
