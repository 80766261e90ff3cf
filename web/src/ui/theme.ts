import type { ThemeConfig } from 'antd';

/** The same ink and rules as base.css; text colours keep at least 4.5 to 1 on white. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4f86',
    colorText: '#1c2733',
    colorTextSecondary: '#4a5563',
    colorTextDescription: '#4a5563',
    colorTextPlaceholder: '#5b6675',
    colorTextDisabled: '#5b6675',
    colorBorder: '#b6c2cf',
    borderRadius: 4,
    fontFamily: 'inherit',
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
};
