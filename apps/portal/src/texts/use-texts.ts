import type { Text } from "@slipway/contracts";
import { usePreferences } from "#app/preferences.tsx";
import type { Catalogue } from "./catalogue.ts";

/** A catalogue's texts in the language that the person reads. */
export function useTexts<T>(catalogue: Catalogue<T>): T {
  return catalogue[usePreferences().language];
}

/** Picks the person's language from texts that the service sends in both. */
export function useReader(): (text: Text) => string {
  const { language } = usePreferences();
  return (text) => text[language];
}
