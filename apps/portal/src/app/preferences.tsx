import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Language, Me } from "@slipway/contracts";
import { client } from "#api/client.ts";
import { meQuery } from "#api/me.ts";
import { themeNames, type ThemeName } from "./theme.ts";

export interface Preferences {
  language: Language;
  theme: ThemeName;
  setLanguage(language: Language): void;
  setTheme(theme: ThemeName): void;
}

const Context = createContext<Preferences | undefined>(undefined);

function stored<T extends string>(key: string, allowed: readonly T[]): T | undefined {
  const value = localStorage.getItem(`slipway.${key}`);
  return allowed.find((each) => each === value);
}

function deviceLanguage(): Language {
  return navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en";
}

/** Language and theme: of the account once somebody is signed in, of this browser before. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const cache = useQueryClient();
  const me = useQuery(meQuery).data;
  const [local, setLocal] = useState({
    language: stored("language", ["en", "zh-CN"]) ?? deviceLanguage(),
    theme: stored("theme", themeNames) ?? "system",
  });
  const language = me?.language ?? local.language;
  const theme = me?.theme ?? local.theme;

  const change = useCallback(
    (next: Partial<Pick<Me, "language" | "theme">>) => {
      for (const [key, value] of Object.entries(next)) localStorage.setItem(`slipway.${key}`, value);
      setLocal((before) => ({ ...before, ...next }));
      const me = cache.getQueryData(meQuery.queryKey);
      if (me === undefined || me === null) return;
      cache.setQueryData(meQuery.queryKey, { ...me, ...next });
      // The browser keeps the choice in any case; the account learns of it when the server answers.
      client.call("updateMe", { body: next }).catch(() => undefined);
    },
    [cache],
  );

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const value = useMemo<Preferences>(
    () => ({
      language,
      theme,
      setLanguage: (chosen) => change({ language: chosen }),
      setTheme: (chosen) => change({ theme: chosen }),
    }),
    [language, theme, change],
  );
  return <Context value={value}>{children}</Context>;
}

/** What the person reads and sees. @throws Error outside of the provider: a bug. */
export function usePreferences(): Preferences {
  const value = use(Context);
  if (value === undefined) throw new Error("PreferencesProvider is missing");
  return value;
}
