import { lazy, Suspense, useState } from "react";
import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import type { DryRun } from "@slipway/contracts";
import { usePreferences } from "#app/preferences.tsx";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { ReportView } from "#parts/report/report-view.tsx";
import { formatDuration } from "#ui/duration.ts";
import { LoadingRows } from "#ui/loading-rows.tsx";
import { useEditor } from "../editor-context.ts";
import { DryRunSteps } from "./dry-run-steps.tsx";
import { dryRunTexts } from "./dry-run-texts.ts";

const DrawnPage = lazy(async () => ({ default: (await import("../preview/drawn-page.tsx")).DrawnPage }));

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  title: { margin: 0 },
  bar: { whiteSpace: "normal" },
  text: { margin: 0, overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyle: "none", display: "grid", rowGap: tokens.spacingVerticalS },
  link: { textAlign: "left", overflowWrap: "anywhere" },
});

interface DryRunResultProps {
  result: DryRun;
  onJump: (pointer: string) => void;
}

/** What publishing would come to: the verdict, the steps, fields to mend, certification, leads and the page. */
export function DryRunResult({ result, onJump }: DryRunResultProps) {
  const texts = useTexts(dryRunTexts);
  const { offer } = useEditor();
  const { findings, report, leads, page } = result;
  const read = useReader();
  const styles = useStyles();
  return (
    <>
      <Verdict result={result} />
      <Part title={texts.steps}>
        <DryRunSteps steps={result.steps} />
      </Part>
      {findings.length > 0 && (
        <Part title={texts.fields}>
          <ul className={styles.list}>
            {findings.map(({ rule, pointer, message, fix }) => (
              <li key={`${rule} ${pointer}`}>
                <Link as="button" className={styles.link} onClick={() => onJump(pointer)}>
                  {read(message)}
                </Link>
                <p className={styles.text}>{read(fix)}</p>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {report !== undefined && (
        <Part title={texts.report}>
          <ReportView report={report} offer={offer} />
        </Part>
      )}
      <Part title={texts.leads}>
        <p className={styles.text}>{read(leads.text)}</p>
      </Part>
      <PagePart page={page} />
    </>
  );
}

function Verdict({ result }: { result: DryRun }) {
  const styles = useStyles();
  const texts = useTexts(dryRunTexts);
  const read = useReader();
  const { language } = usePreferences();
  const { wouldReachPreview, usualDurationSeconds, sameAsRun, supersedesRun, refused, steps } = result;
  const failing = steps.find(({ outcome }) => outcome === "would-fail");
  const title = wouldReachPreview
    ? texts.wouldReach
    : failing === undefined
      ? texts.wouldBeRefused
      : texts.wouldFail(read(failing.title));
  const addresses = result.notificationEmails.join(", ");
  const sentences = [
    ...(refused === undefined ? [] : [read(refused)]),
    ...(sameAsRun === undefined ? [] : [texts.sameAsRun(sameAsRun)]),
    ...(supersedesRun === undefined ? [] : [texts.supersedesRun(supersedesRun)]),
    ...(wouldReachPreview && usualDurationSeconds !== undefined
      ? [texts.usual(formatDuration(usualDurationSeconds, language))]
      : []),
    addresses === "" ? texts.noEmails : texts.emails(addresses),
    texts.revision(result.revision),
  ];
  return (
    <MessageBar intent={wouldReachPreview ? "success" : "error"} layout="multiline">
      <MessageBarBody className={styles.bar}>
        <MessageBarTitle>{title}</MessageBarTitle>
        <br />
        {sentences.join(" ")}
      </MessageBarBody>
    </MessageBar>
  );
}

function PagePart({ page }: { page: DryRun["page"] }) {
  const texts = useTexts(dryRunTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <Part title={texts.page}>
      <div>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? texts.hidePage : texts.showPage}
        </Button>
      </div>
      {isOpen && (
        <Suspense fallback={<LoadingRows rows={8} />}>
          <DrawnPage page={page} theme="light" />
        </Suspense>
      )}
    </Part>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <Subtitle2 as="h3" className={styles.title}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}
