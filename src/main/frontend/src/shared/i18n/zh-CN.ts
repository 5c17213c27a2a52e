import antd from 'antd/locale/zh_CN';
import { codesZh } from './codes.zh-CN';
import { pagesZh } from './pages.zh-CN';

export const words = { pages: pagesZh, codes: codesZh, antd };
