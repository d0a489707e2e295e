import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** Deep-water blue; 80 on white and 110 on the dark ground keep a contrast of at least 4.5. */
const water: BrandVariants = {
  10: "#02060a",
  20: "#061926",
  30: "#082a40",
  40: "#093753",
  50: "#0a4466",
  60: "#0c517a",
  70: "#0e5f8e",
  80: "#106da2",
  90: "#257bb0",
  100: "#3c89bc",
  110: "#5698c7",
  120: "#70a7d1",
  130: "#8bb7db",
  140: "#a6c7e4",
  150: "#c2d8ed",
  160: "#dfeaf6",
};

export const themeNames = ["system", "light", "dark", "high-contrast"] as const;
export type ThemeName = (typeof themeNames)[number];

const fontFamilyBase =
  "'Segoe UI Variable Text', 'Segoe UI', -apple-system, BlinkMacSystemFont, Inter, Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
const light: Theme = { ...createLightTheme(water), fontFamilyBase };
const dark: Theme = {
  ...createDarkTheme(water),
  fontFamilyBase,
  colorBrandForeground1: water[120],
  colorBrandForeground2: water[130],
  colorBrandForegroundLink: water[130],
  colorBrandForegroundLinkHover: water[140],
};
const highContrast: Theme = { ...teamsHighContrastTheme, fontFamilyBase };

/** The Fluent theme for a choice; `system` follows the device. */
export function themeFor(name: ThemeName, isDeviceDark: boolean): Theme {
  if (name === "high-contrast") return highContrast;
  if (name === "dark" || (name === "system" && isDeviceDark)) return dark;
  return light;
}
