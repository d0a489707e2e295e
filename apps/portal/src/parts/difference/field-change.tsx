import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Difference } from "@slipway/contracts";
import { offerFields } from "@slipway/contracts/offer-fields";
import { FieldValue } from "#parts/listing/field-value.tsx";
import { PlainJson } from "#parts/listing/plain-json.tsx";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { differenceTexts } from "./difference-texts.ts";

const useStyles = makeStyles({
  change: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  sides: {
    display: "grid",
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: "minmax(0, 1fr)",
    margin: 0,
    "@media (min-width: 720px)": { gridTemplateColumns: "repeat(2, minmax(0, 1fr))" },
  },
  side: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  before: { backgroundColor: tokens.colorPaletteRedBackground1 },
  after: { backgroundColor: tokens.colorPaletteGreenBackground1 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

export const changeColors = {
  added: "success",
  removed: "danger",
  changed: "warning",
  unchanged: "subtle",
} as const;

/** A difference of two contents; `where` names the plan and version that it belongs to, where there are several. */
export type PlacedDifference = Difference & { where?: string };

/** One changed field: where it is, what it held and what it holds. */
export function FieldChange({ change }: { change: PlacedDifference }) {
  const styles = useStyles();
  const texts = useTexts(differenceTexts);
  const name = useReader()(change.field);
  return (
    <li className={styles.change}>
      <div className={styles.head}>
        <h3 className={styles.name}>{change.where === undefined ? name : `${change.where} › ${name}`}</h3>
        <Badge appearance="tint" color={changeColors[change.kind]} shape="rounded">
          {texts[change.kind]}
        </Badge>
      </div>
      <dl className={styles.sides}>
        {change.kind !== "added" && (
          <div className={mergeClasses(styles.side, styles.before)}>
            <dt className={styles.label}>{texts.before}</dt>
            <dd className={styles.value}>
              <ChangedValue change={change} value={change.before} name={name} />
            </dd>
          </div>
        )}
        {change.kind !== "removed" && (
          <div className={mergeClasses(styles.side, styles.after)}>
            <dt className={styles.label}>{texts.after}</dt>
            <dd className={styles.value}>
              <ChangedValue change={change} value={change.after} name={name} />
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}

function ChangedValue({ change, value, name }: { change: Difference; value: unknown; name: string }) {
  const field = offerFields.find(({ key }) => change.pointer.endsWith(`/${key}`));
  if (field !== undefined) return <FieldValue field={field} value={value} name={name} />;
  return typeof value === "string" ? value : <PlainJson value={value} />;
}
