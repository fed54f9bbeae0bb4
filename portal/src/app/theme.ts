import type { ThemeConfig } from 'antd';
import { theme } from 'antd';
import { useSyncExternalStore } from 'react';
import { choose, chosen } from '../kit/choice';

export type Shade = 'light' | 'dark';

const CHOICE = 'shade';
const SHADES: readonly Shade[] = ['light', 'dark'];
const device = window.matchMedia('(prefers-color-scheme: dark)');
const still = window.matchMedia('(prefers-reduced-motion: reduce)');
const listeners = new Set<() => void>();

export function chooseShade(shade: Shade): void {
  choose(CHOICE, shade);
  repaint();
}

/** As chosen, else as the device has it. */
function shade(): Shade {
  return chosen(CHOICE, SHADES) ?? (device.matches ? 'dark' : 'light');
}

/** The style sheet reads the shade from the root. */
function paint(): void {
  document.documentElement.dataset.shade = shade();
}

function repaint(): void {
  paint();
  for (const listener of listeners) {
    listener();
  }
}

paint();
device.addEventListener('change', repaint);

export function useShade(): Shade {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, shade);
}

const FONT =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/**
 * antd in the colours of hall.css. Text colours hold 4.5:1 on their grounds in both shades. Nothing moves where the device
 * asks for that.
 */
export function antdTheme(shade: Shade, isStill = still.matches): ThemeConfig {
  const dark = shade === 'dark';
  return {
    cssVar: { key: 'hall' },
    hashed: false,
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#5b93f5' : '#1554c0',
      colorInfo: dark ? '#5b93f5' : '#1554c0',
      colorLink: dark ? '#84b0ff' : '#1554c0',
      colorSuccess: dark ? '#3fb27a' : '#13794c',
      colorWarning: dark ? '#e0a53c' : '#9a5b00',
      colorError: dark ? '#f27878' : '#c02626',
      colorText: dark ? '#e8ecf3' : '#151a23',
      colorTextSecondary: dark ? '#aab4c4' : '#4a5565',
      colorTextTertiary: dark ? '#98a3b5' : '#5b6675',
      colorTextDescription: dark ? '#aab4c4' : '#4a5565',
      colorTextPlaceholder: dark ? '#98a3b5' : '#667080',
      colorTextDisabled: dark ? '#8792a4' : '#6b7585',
      colorBgBase: dark ? '#12161d' : '#ffffff',
      colorBgLayout: dark ? '#0d1015' : '#f4f6fa',
      colorBgContainer: dark ? '#171c25' : '#ffffff',
      colorBgElevated: dark ? '#1e2430' : '#ffffff',
      colorBorder: dark ? '#4b5668' : '#8b96a6',
      colorBorderSecondary: dark ? '#2a3240' : '#e1e6ee',
      borderRadius: 8,
      fontFamily: FONT,
      fontSize: 15,
      controlHeight: 38,
      motionDurationMid: '0.15s',
      motion: !isStill,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        colorTextLightSolid: dark ? '#0b1220' : '#ffffff',
      },
      Table: { headerBg: dark ? '#1c222d' : '#f7f9fc', cellPaddingBlock: 11 },
      Tag: { defaultBg: dark ? '#222a36' : '#eef2f8', defaultColor: dark ? '#c9d2e0' : '#3b4656' },
    },
  };
}
