import type { ReactNode } from "react";
import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import { AddRegular, ArrowUpRegular, DeleteRegular } from "@fluentui/react-icons";
import { useTexts } from "#texts/use-texts.ts";
import { fieldTexts } from "./field-texts.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalS },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  cells: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 200px), 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
  },
  buttons: { display: "flex" },
});

interface RowListProps<T> {
  items: readonly T[];
  /** Undefined: no more may be added. */
  onAdd: (() => void) | undefined;
  addLabel: string;
  isDisabled: boolean;
  canMove?: boolean;
  nameOf: (item: T, index: number) => string;
  onChange: (items: T[]) => void;
  children: (item: T, change: (next: T) => void, index: number) => ReactNode;
}

/** A list of entries, each with its own inputs, that can be added to, removed from and put in order. */
export function RowList<T>(props: RowListProps<T>) {
  const { items, onAdd, addLabel, isDisabled, canMove = false, nameOf, onChange, children } = props;
  const styles = useStyles();
  const texts = useTexts(fieldTexts);
  const moveUp = (index: number) => {
    const [before, item] = [items[index - 1], items[index]];
    if (before !== undefined && item !== undefined) {
      onChange(items.with(index - 1, item).toSpliced(index, 1, before));
    }
  };
  return (
    <>
      {items.length > 0 && (
        <ol className={styles.list}>
          {items.map((item, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- entries have no other identity
            <li key={index} className={styles.row}>
              <div className={styles.cells}>
                {children(item, (next) => onChange(items.with(index, next)), index)}
              </div>
              <span className={styles.buttons}>
                {canMove && index > 0 && (
                  <RowButton
                    label={texts.moveUp(nameOf(item, index))}
                    icon={<ArrowUpRegular />}
                    isDisabled={isDisabled}
                    onClick={() => moveUp(index)}
                  />
                )}
                <RowButton
                  label={texts.removeItem(nameOf(item, index))}
                  icon={<DeleteRegular />}
                  isDisabled={isDisabled}
                  onClick={() => onChange(items.toSpliced(index, 1))}
                />
              </span>
            </li>
          ))}
        </ol>
      )}
      {onAdd !== undefined && (
        <span>
          <Button size="small" icon={<AddRegular />} disabled={isDisabled} onClick={onAdd}>
            {addLabel}
          </Button>
        </span>
      )}
    </>
  );
}

interface RowButtonProps {
  label: string;
  icon: React.ReactElement;
  isDisabled: boolean;
  onClick: () => void;
}

function RowButton({ label, icon, isDisabled, onClick }: RowButtonProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} disabled={isDisabled} onClick={onClick} />
    </Tooltip>
  );
}
