import { useState } from "react";
import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  Button,
  Link,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ErrorCircleFilled, InfoFilled, WarningFilled } from "@fluentui/react-icons";
import type { OfferAddress } from "#parts/offer/use-offer-address.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { FindingView } from "./finding-view.tsx";
import { stopsPublish, type FindingGroup } from "./group-findings.ts";
import { reportTexts } from "./report-texts.ts";
import { WaiverDialog } from "./waiver-dialog.tsx";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingBlock: "6px",
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  count: { color: tokens.colorNeutralForeground3 },
  body: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalL}`,
  },
  links: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalL },
  error: {
    color: tokens.colorStatusDangerForeground1,
    display: "flex",
    alignSelf: "flex-start",
    paddingTop: "7px",
    fontSize: "20px",
  },
  warning: {
    color: tokens.colorStatusWarningForeground1,
    display: "flex",
    alignSelf: "flex-start",
    paddingTop: "7px",
    fontSize: "20px",
  },
  info: {
    color: tokens.colorBrandForeground1,
    display: "flex",
    alignSelf: "flex-start",
    paddingTop: "7px",
    fontSize: "20px",
  },
});

const icons = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled };

interface FindingGroupViewProps {
  group: FindingGroup;
  value: string;
  /** With an offer, a waiver can be asked for. */
  offer?: OfferAddress | undefined;
}

/** All places where one rule was broken: what is wrong, where, how to fix it, where to read more. */
export function FindingGroupView({ group, value, offer }: FindingGroupViewProps) {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const read = useReader();
  const [asks, setAsks] = useState(false);
  const first = group.findings[0];
  if (first === undefined) return null;
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h4" expandIconPosition="end">
        <span className={styles.row}>
          <SeverityIcon severity={group.severity} />
          <span className={styles.head}>
            <span className={styles.title}>{read(first.messages)}</span>
            <span className={styles.count}>{texts.places(group.findings.length)}</span>
            <Badge appearance="tint" color={group.findings.some(stopsPublish) ? "danger" : "subtle"}>
              {group.findings.every(({ waived }) => waived !== undefined)
                ? texts.waivedUntil(first.waived?.expires ?? "")
                : texts[group.severity === "error" ? group.enforcement : "warn"]}
            </Badge>
          </span>
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <div className={styles.body}>
          {group.findings.map((finding) => (
            <FindingView
              key={finding.fingerprint + finding.pointer}
              finding={finding}
              title={read(first.messages)}
            />
          ))}
          <span className={styles.links}>
            <Link href={`/docs/rules/${group.rule}`} target="_blank">
              {texts.explain}
            </Link>
            <code>{group.rule}</code>
            {first.policy !== undefined && <span>{texts.policy(first.policy)}</span>}
            {first.blocksFrom !== undefined && <span>{texts.blocksFrom(first.blocksFrom)}</span>}
            {offer !== undefined && group.findings.some(stopsPublish) && (
              <Button size="small" onClick={() => setAsks(true)}>
                {texts.askForWaiver}
              </Button>
            )}
          </span>
        </div>
        {asks && offer !== undefined && (
          <WaiverDialog offer={offer} finding={first} onClose={() => setAsks(false)} />
        )}
      </AccordionPanel>
    </AccordionItem>
  );
}

function SeverityIcon({ severity }: { severity: FindingGroup["severity"] }) {
  const styles = useStyles();
  const texts = useTexts(reportTexts);
  const Icon = icons[severity];
  return (
    <span className={styles[severity]}>
      <Icon title={texts[severity]} />
    </span>
  );
}
