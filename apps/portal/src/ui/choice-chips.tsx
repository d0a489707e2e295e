import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  chip: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    cursor: "pointer",
    "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    "&:hover": { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

export interface Chip<T extends string> {
  value: T | undefined;
  label: string;
  count?: number;
}

interface ChoiceChipsProps<T extends string> {
  label: string;
  chips: readonly Chip<T>[];
  value: T | undefined;
  onChange: (value: T | undefined) => void;
}

/** A row of filters of which one is chosen, each with how many it leaves. */
export function ChoiceChips<T extends string>({ label, chips, value, onChange }: ChoiceChipsProps<T>) {
  const styles = useStyles();
  return (
    <fieldset aria-label={label} style={{ border: "none", margin: 0, padding: 0 }} className={styles.list}>
      {chips.map((chip) => (
        <button
          key={chip.value ?? ""}
          type="button"
          aria-pressed={chip.value === value}
          className={mergeClasses(styles.chip, chip.value === value && styles.chosen)}
          onClick={() => onChange(chip.value)}
        >
          {chip.label}
          {chip.count !== undefined && <span className={styles.count}>{chip.count}</span>}
        </button>
      ))}
    </fieldset>
  );
}
