import { useSyncExternalStore, type ReactNode } from "react";
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { usePreferences } from "./preferences.tsx";
import { themeFor } from "./theme.ts";

const darkDevice = window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  darkDevice.addEventListener("change", listener);
  return () => darkDevice.removeEventListener("change", listener);
}

const useStyles = makeStyles({
  ground: { minHeight: "100dvh", backgroundColor: tokens.colorNeutralBackground2 },
});

/** Everything below wears the person's theme. */
export function Themed({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const { theme } = usePreferences();
  const isDeviceDark = useSyncExternalStore(subscribe, () => darkDevice.matches);
  return (
    <FluentProvider theme={themeFor(theme, isDeviceDark)}>
      {/* Not on the provider itself: menus and dialogs wear its class too, and would cover the page. */}
      <div className={styles.ground}>{children}</div>
    </FluentProvider>
  );
}
