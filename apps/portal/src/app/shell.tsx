import { Suspense, useEffect, useRef, useState } from "react";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { shellTexts } from "#texts/shell.ts";
import { useTexts } from "#texts/use-texts.ts";
import { CrashBoundary } from "./crash-boundary.tsx";
import { PageLoading } from "./page-loading.tsx";
import { SessionGate } from "./session-gate.tsx";
import { SideBar } from "./side-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import { useSession } from "./use-session.ts";

const wide = "@media (min-width: 1024px)";

const useStyles = makeStyles({
  skip: {
    position: "absolute",
    left: tokens.spacingHorizontalM,
    top: "-60px",
    zIndex: 1000,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    "&:focus": { top: tokens.spacingVerticalS },
  },
  frame: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    [wide]: { gridTemplateColumns: "232px minmax(0, 1fr)" },
  },
  alone: { [wide]: { gridTemplateColumns: "minmax(0, 1fr)" } },
  navigation: {
    display: "none",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowY: "auto",
    [wide]: {
      display: "block",
      position: "sticky",
      top: "48px",
      height: "calc(100dvh - 48px)",
      borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  open: {
    display: "block",
    position: "fixed",
    inset: "48px 0 0 0",
    zIndex: 100,
    [wide]: { position: "sticky", inset: "auto" },
  },
  main: {
    minHeight: "calc(100dvh - 48px)",
    backgroundColor: tokens.colorNeutralBackground1,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL} 64px`,
    outlineStyle: "none",
    [wide]: { padding: "32px 40px 80px" },
  },
  content: { maxWidth: "1600px", marginInline: "auto" },
});

/** The frame of every page: top bar, left bar, content. */
export function Shell() {
  const styles = useStyles();
  const texts = useTexts(shellTexts);
  const { me } = useSession();
  const place = useRouterState({ select: (state) => state.location.pathname });
  const [isOpen, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  useFocusOnPageChange(place, main);
  return (
    <>
      <a href="#content" className={styles.skip}>
        {texts.skip}
      </a>
      <TopBar isNavigationOpen={isOpen} onToggleNavigation={() => setOpen(!isOpen)} />
      <div className={mergeClasses(styles.frame, me === undefined && styles.alone)}>
        {me !== undefined && (
          <nav
            id="navigation"
            aria-label={texts.navigation}
            className={mergeClasses(styles.navigation, isOpen && styles.open)}
          >
            <SideBar me={me} onNavigate={() => setOpen(false)} />
          </nav>
        )}
        <main id="content" tabIndex={-1} ref={main} className={styles.main}>
          <div className={styles.content}>
            <CrashBoundary key={place}>
              <SessionGate>
                <Suspense fallback={<PageLoading />}>
                  <Outlet />
                </Suspense>
              </SessionGate>
            </CrashBoundary>
          </div>
        </main>
      </div>
    </>
  );
}

/** After a link was followed, reading goes on at the new page's beginning. */
function useFocusOnPageChange(place: string, main: React.RefObject<HTMLElement | null>): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    main.current?.focus({ preventScroll: true });
  }, [place, main]);
}
