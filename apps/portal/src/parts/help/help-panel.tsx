import { useEffect } from "react";
import { Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { usePreferences } from "#app/preferences.tsx";
import { useTexts } from "#texts/use-texts.ts";
import { SideDrawer } from "#ui/side-drawer.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { glossaryWords } from "./glossary-words.ts";
import { helpTexts } from "./help-texts.ts";
import { helpOf } from "./page-help.ts";

const useStyles = makeStyles({
  drawer: { width: "min(100vw, 400px)", boxShadow: tokens.shadow28 },
  body: { paddingBottom: tokens.spacingVerticalXXL },
  purpose: { margin: `0 0 ${tokens.spacingVerticalL}`, fontSize: tokens.fontSizeBase400, lineHeight: 1.5 },
  section: { marginBottom: tokens.spacingVerticalXL },
  heading: { display: "block", margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { margin: 0, paddingLeft: "20px", "& li": { marginBottom: tokens.spacingVerticalS } },
  plain: { listStyle: "none", paddingLeft: 0 },
  words: { margin: 0, "& dt": { fontWeight: tokens.fontWeightSemibold } },
  meaning: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
});

interface HelpPanelProps {
  /** Of the route that is shown, as in the table of pages. */
  path: string;
  /** The route's parameters: an incident that is created from here is about the same offer. */
  about: { publisherId?: string; offerId?: string };
  isSignedIn: boolean;
  onClose: () => void;
}

/** What the page is for, what one can do, its words, and where to read on. The page stays usable beside it. */
export function HelpPanel({ path, about, isSignedIn, onClose }: HelpPanelProps) {
  const styles = useStyles();
  const texts = useTexts(helpTexts);
  const { language } = usePreferences();
  const { texts: textsOf, words, documentation } = helpOf(path);
  const { purpose, actions } = textsOf(language);
  useEscape(onClose);
  return (
    <SideDrawer
      title={texts.title}
      modalType="non-modal"
      className={styles.drawer}
      bodyClassName={styles.body}
      onClose={onClose}
    >
      <p className={styles.purpose}>{purpose}</p>
      <Section title={texts.actions}>
        <ul className={styles.list}>
          {actions.map((action) => (
            <li key={action}>{action}</li>
          ))}
        </ul>
      </Section>
      {words.length > 0 && (
        <Section title={texts.words}>
          <dl className={styles.words}>
            {words.map((word) => (
              <Word key={word} {...glossaryWords[word][language]} />
            ))}
          </dl>
        </Section>
      )}
      <Section title={texts.more}>
        <p className={styles.meaning}>
          <DocumentLink path={documentation}>{texts.documentation}</DocumentLink>
        </p>
        <p className={styles.meaning}>
          <DocumentLink path="">{texts.all}</DocumentLink>
        </p>
      </Section>
      {isSignedIn && (
        <Section title={texts.stuck}>
          <LinkButton to="/incidents/new" search={offerOf(path, about) as never} onClick={onClose}>
            {texts.createIncident}
          </LinkButton>
        </Section>
      )}
    </SideDrawer>
  );
}

/** Escape closes the panel also while the focus is on the page beside it; what is open there takes it first. */
function useEscape(onClose: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [onClose]);
}

/** The offer that the page belongs to; on the storefront it may be somebody else's. */
function offerOf(path: string, { publisherId, offerId }: HelpPanelProps["about"]): object {
  return path.startsWith("/publishers/$publisherId/offers/") ? { publisherId, offerId } : {};
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3" className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}

function Word({ term, meaning }: { term: string; meaning: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{term}</dt>
      <dd className={styles.meaning}>{meaning}</dd>
    </>
  );
}

/** What one is doing stays open while one reads. */
function DocumentLink({ path, children }: { path: string; children: string }) {
  const texts = useTexts(helpTexts);
  const { language } = usePreferences();
  return (
    <Link
      href={`/docs/${language}/${path}`}
      target="_blank"
      rel="noreferrer"
      aria-label={`${children} (${texts.opensInNewTab})`}
    >
      {children}
    </Link>
  );
}
