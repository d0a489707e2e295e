import { Link } from "@tanstack/react-router";
import { Button, CounterBadge, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular, MailInboxRegular, NavigationRegular } from "@fluentui/react-icons";
import { useAnswer } from "#api/use-answer.ts";
import { shellTexts } from "#texts/shell.ts";
import { useTexts } from "#texts/use-texts.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { AccountMenu } from "./account-menu.tsx";
import { HelpButton } from "./help-button.tsx";
import { LanguageMenu } from "./language-menu.tsx";
import { OfferSearch } from "./offer-search.tsx";
import { ThemeMenu } from "./theme-menu.tsx";
import { useSession } from "./use-session.ts";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 101,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    height: "48px",
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  toggle: { "@media (min-width: 1024px)": { display: "none" } },
  home: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "none",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusMedium,
    paddingInline: tokens.spacingHorizontalXS,
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  space: { flexGrow: 1 },
  end: { "@media (max-width: 719px)": { flexGrow: 1 } },
  inbox: { position: "relative" },
  count: { position: "absolute", top: "2px", right: "0", pointerEvents: "none" },
});

interface TopBarProps {
  isNavigationOpen: boolean;
  onToggleNavigation: () => void;
}

/** Home, inbox, help, language, theme, account. */
export function TopBar({ isNavigationOpen, onToggleNavigation }: TopBarProps) {
  const styles = useStyles();
  const texts = useTexts(shellTexts);
  const { me, state } = useSession();
  return (
    <header className={styles.bar}>
      {me !== undefined && (
        <Button
          className={styles.toggle}
          appearance="subtle"
          icon={isNavigationOpen ? <DismissRegular /> : <NavigationRegular />}
          aria-label={isNavigationOpen ? texts.closeNavigation : texts.openNavigation}
          aria-expanded={isNavigationOpen}
          aria-controls="navigation"
          onClick={onToggleNavigation}
        />
      )}
      <Link to="/" className={styles.home}>
        <img src="/slipway.svg" alt="" width={24} height={24} />
        {texts.product}
      </Link>
      {me === undefined ? <div className={styles.space} /> : <OfferSearch />}
      <div className={styles.end} />
      {me !== undefined && <InboxLink />}
      <HelpButton />
      <LanguageMenu />
      <ThemeMenu />
      {me !== undefined && <AccountMenu me={me} />}
      {state === "signed-out" && (
        <LinkButton to="/offers" appearance="subtle">
          {texts.signIn}
        </LinkButton>
      )}
    </header>
  );
}

function InboxLink() {
  const styles = useStyles();
  const texts = useTexts(shellTexts);
  const count = useAnswer("listInbox", {}, { refetchInterval: 30_000 }).data?.items.length ?? 0;
  return (
    <span className={styles.inbox}>
      <LinkButton
        to="/inbox"
        appearance="subtle"
        icon={<MailInboxRegular />}
        aria-label={count === 0 ? texts.inbox : texts.inboxCount(count)}
      />
      {count > 0 && <CounterBadge aria-hidden count={count} size="small" className={styles.count} />}
    </span>
  );
}
