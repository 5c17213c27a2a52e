import { theme, type ThemeConfig } from 'antd';
import type { MapToken, SeedToken } from 'antd/es/theme/interface';

/** One accent colour; everything else is grey, or says a state. The same values stand in `app.css` for what is not of antd. */
/** The compact algorithm also shrinks the type, to 12 px: too small for Chinese read all day. */
function readableSize(_: SeedToken, map?: MapToken): MapToken {
  const size = 13;
  const lineHeight = 20 / size;
  return {
    ...theme.compactAlgorithm(theme.defaultSeed),
    ...map,
    fontSize: size,
    fontSizeSM: 12,
    lineHeight,
    fontHeight: 20,
  } as MapToken;
}

export const kedangTheme: ThemeConfig = {
  algorithm: [theme.compactAlgorithm, readableSize],
  token: {
    colorPrimary: '#1f5a99',
    colorInfo: '#1f5a99',
    colorLink: '#1f5a99',
    colorSuccess: '#2b7a3f',
    colorWarning: '#a3620a',
    colorError: '#b3261e',
    colorText: '#1d2530',
    colorTextSecondary: '#566270',
    colorTextTertiary: '#6b7683',
    colorTextPlaceholder: '#74808c',
    colorBorder: '#c9d0d8',
    colorBorderSecondary: '#e3e7ec',
    colorBgLayout: '#f5f6f8',
    borderRadius: 4,
    fontSize: 14,
    fontFamily: 'var(--kd-font)',
    motion: false,
  },
  components: {
    Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 2px' },
  },
};
