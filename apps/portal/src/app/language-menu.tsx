import { LocalLanguageRegular } from "@fluentui/react-icons";
import { languageNames } from "#texts/languages.ts";
import { shellTexts } from "#texts/shell.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ChoiceMenu } from "./choice-menu.tsx";
import { usePreferences } from "./preferences.tsx";

/** Switches every text at once; what was typed stays. */
export function LanguageMenu() {
  const texts = useTexts(shellTexts);
  const { language, setLanguage } = usePreferences();
  return (
    <ChoiceMenu
      label={texts.language}
      icon={<LocalLanguageRegular />}
      value={language}
      choices={languageNames}
      onChoose={setLanguage}
    />
  );
}
