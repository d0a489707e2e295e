import { DarkThemeRegular } from "@fluentui/react-icons";
import { shellTexts } from "#texts/shell.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ChoiceMenu } from "./choice-menu.tsx";
import { usePreferences } from "./preferences.tsx";
import type { ThemeName } from "./theme.ts";

/** Light, dark, high contrast, or as the device. */
export function ThemeMenu() {
  const texts = useTexts(shellTexts);
  const { theme, setTheme } = usePreferences();
  const choices: { value: ThemeName; label: string }[] = [
    { value: "system", label: texts.themeSystem },
    { value: "light", label: texts.themeLight },
    { value: "dark", label: texts.themeDark },
    { value: "high-contrast", label: texts.themeHighContrast },
  ];
  return (
    <ChoiceMenu
      label={texts.theme}
      icon={<DarkThemeRegular />}
      value={theme}
      choices={choices}
      onChoose={setTheme}
    />
  );
}
