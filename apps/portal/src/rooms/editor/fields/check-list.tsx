import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 220px), 1fr))",
    columnGap: tokens.spacingHorizontalM,
    maxHeight: "320px",
    overflowY: "auto",
    padding: tokens.spacingVerticalXXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

interface CheckListProps {
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  isDisabled: boolean;
  onChange: (chosen: string[]) => void;
}

/** Several of many, in columns; the order of choosing is kept. */
export function CheckList({ options, chosen, isDisabled, onChange }: CheckListProps) {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          disabled={isDisabled}
          checked={chosen.includes(value)}
          onChange={(_, { checked }) =>
            onChange(checked === true ? [...chosen, value] : chosen.filter((each) => each !== value))
          }
        />
      ))}
    </div>
  );
}
