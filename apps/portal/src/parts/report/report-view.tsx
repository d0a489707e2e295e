import {
  Accordion,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import type { CertificationReport } from "@slipway/contracts";
import { usePreferences } from "#app/preferences.tsx";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { FindingGroupView } from "./finding-group-view.tsx";
import { countFindings, listParts, type ReportPart } from "./group-findings.ts";
import { reportTexts } from "./report-texts.ts";

const useStyles = makeStyles({
  report: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalL },
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  title: { margin: 0, overflowWrap: "anywhere" },
  bar: { whiteSpace: "normal" },
});

interface ReportViewProps {
  report: CertificationReport;
  /** With an offer, waivers can be asked for. */
  offer?: OfferAddress;
}

/** A certification report for people: the verdict, then each package's findings by rule. */
export function ReportView({ report, offer }: ReportViewProps) {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const read = useReader();
  const { error, warning, info, stopping } = countFindings(report);
  const isClean = error + warning + info === 0;
  const counts = [
    error > 0 ? texts.errors(error) : undefined,
    warning > 0 ? texts.warnings(warning) : undefined,
    info > 0 ? texts.infos(info) : undefined,
  ].filter((each) => each !== undefined);
  const list = new Intl.ListFormat(usePreferences().language, { type: "conjunction" });
  return (
    <div className={styles.report}>
      <MessageBar intent={stopping > 0 ? "error" : "success"} layout="multiline">
        <MessageBarBody className={styles.bar}>
          <MessageBarTitle>{isClean ? texts.passed : list.format(counts)}</MessageBarTitle>
          {!isClean && <br />}
          {!isClean && (stopping > 0 ? texts.blocks(stopping) : texts.nothingBlocks)}
          {report.reusedFromRun !== undefined && ` ${texts.reused(report.reusedFromRun)}`}
        </MessageBarBody>
      </MessageBar>
      {listParts(report).map((part) => (
        <PartView key={part.key} part={part} offer={offer} />
      ))}
      <Caption1 className={styles.quiet}>
        {texts.ruleSet(report.ruleSet.version, report.ruleSet.today)}
        {report.malware !== undefined && ` · ${read(report.malware.text)}`}
      </Caption1>
    </div>
  );
}

function PartView({ part, offer }: { part: ReportPart; offer: OfferAddress | undefined }) {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const { planId, packageVersion, path, groups, skipped } = part;
  const name = planId === undefined ? (path ?? texts.listing) : texts.plan(planId, packageVersion ?? "");
  const values = groups.map((group) => `${group.rule} ${group.severity}`);
  return (
    <section className={styles.part} aria-label={name}>
      <Subtitle2 as="h3" className={styles.title}>
        {name}
      </Subtitle2>
      {groups.length === 0 && <span>{texts.passed}</span>}
      <Accordion multiple collapsible defaultOpenItems={values.slice(0, 1)}>
        {groups.map((group, index) => (
          <FindingGroupView key={values[index]} value={values[index] ?? ""} group={group} offer={offer} />
        ))}
      </Accordion>
      {skipped.length > 0 && <Caption1 className={styles.quiet}>{texts.skipped(skipped.length)}</Caption1>}
    </section>
  );
}
