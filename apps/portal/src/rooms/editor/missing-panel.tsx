import { useState } from "react";
import { Button, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import type { Definition } from "@slipway/contracts";
import type { OfferFieldFinding } from "@slipway/contracts/offer-fields";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { editorTexts } from "./editor-texts.ts";
import { groupBySection } from "./model/group-findings.ts";

const useStyles = makeStyles({
  panel: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  title: { margin: 0, "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  done: { display: "flex", columnGap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: "20px", color: tokens.colorStatusSuccessForeground1 },
  group: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyle: "none",
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
  },
  link: { textAlign: "left", overflowWrap: "anywhere" },
});

interface MissingPanelProps {
  /** Open from the beginning, also where there is little room: after Publish was refused. */
  opens: boolean;
  definition: Definition;
  findings: readonly OfferFieldFinding[];
  onJump: (pointer: string) => void;
}

/** Everything between the draft and Publish; each entry leads to its field. */
export function MissingPanel({ opens, definition, findings, onJump }: MissingPanelProps) {
  const styles = useStyles();
  const texts = useTexts(editorTexts);
  const read = useReader();
  const [isOpen, setOpen] = useState(() => opens || window.innerWidth >= 1280);
  const errors = findings.filter(({ severity }) => severity === "error");
  const warnings = findings.filter(({ severity }) => severity === "warning");
  const sections = groupBySection(errors, definition).map(({ key, titles, findings: members }) => ({
    key,
    title: titles.map(read).join(" › "),
    members,
  }));
  const groups = [...sections, { key: "remarks", title: texts.remarks, members: warnings }].filter(
    ({ members }) => members.length > 0,
  );
  return (
    <section className={styles.panel} aria-labelledby="missing-title">
      <div className={styles.head}>
        <Subtitle2 as="h2" id="missing-title" tabIndex={-1} className={styles.title}>
          {errors.length === 0 ? texts.readyTitle : texts.missingCount(errors.length)}
        </Subtitle2>
        {groups.length > 0 && (
          <Button
            appearance="subtle"
            size="small"
            aria-label={texts.missingTitle}
            aria-expanded={isOpen}
            icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
            onClick={() => setOpen(!isOpen)}
          />
        )}
      </div>
      {errors.length === 0 && (
        <span className={styles.done}>
          <CheckmarkCircleFilled aria-hidden className={styles.icon} />
          {texts.missingNothing}
        </span>
      )}
      {isOpen &&
        groups.map(({ key, title, members }) => (
          <div key={key}>
            <h3 className={styles.group}>{title}</h3>
            <ul className={styles.list}>
              {members.map((finding) => (
                <li key={`${finding.rule} ${finding.pointer}`}>
                  <Link as="button" className={styles.link} onClick={() => onJump(finding.pointer)}>
                    {read(finding.message)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
