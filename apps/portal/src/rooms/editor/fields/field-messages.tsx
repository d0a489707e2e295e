import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, WarningFilled } from "@fluentui/react-icons";
import type { OfferFieldFinding } from "@slipway/contracts/offer-fields";
import { useReader } from "#texts/use-texts.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalXXS },
  item: {
    display: "flex",
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    "& svg": { flexShrink: 0, fontSize: "16px" },
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  words: { color: tokens.colorNeutralForeground1, minWidth: 0 },
});

/** What the checker says about a field: what is wrong, then how to put it right. */
export function FieldMessages({ id, findings }: { id: string; findings: readonly OfferFieldFinding[] }) {
  const styles = useStyles();
  const read = useReader();
  if (findings.length === 0) return null;
  return (
    <ul id={id} className={styles.list}>
      {findings.map((finding) => {
        const Icon = finding.severity === "error" ? ErrorCircleFilled : WarningFilled;
        return (
          <li
            key={`${finding.rule} ${finding.pointer}`}
            className={mergeClasses(styles.item, styles[finding.severity])}
          >
            <Icon aria-hidden />
            <span className={styles.words}>
              {read(finding.message)} {read(finding.fix)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
