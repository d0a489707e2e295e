import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownFilled, ArrowUpFilled } from "@fluentui/react-icons";
import type { Column, Sort } from "./data-table.tsx";

const useStyles = makeStyles({
  button: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: 0,
    minHeight: "24px",
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    textAlign: "left",
    borderRadius: tokens.borderRadiusSmall,
    "&:hover": { color: tokens.colorNeutralForeground1 },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

interface SortHeaderProps<Row, K extends string> {
  column: Column<Row, K>;
  sort: Sort<K> | undefined;
  onSort: ((sort: Sort<K>) => void) | undefined;
}

/** A column's title; a button where the list can be sorted by it. */
export function SortHeader<Row, K extends string>({ column, sort, onSort }: SortHeaderProps<Row, K>) {
  const styles = useStyles();
  const { sortKey, title } = column;
  if (sortKey === undefined || onSort === undefined) return title;
  const isSorted = sort?.key === sortKey;
  const next = isSorted && sort.direction === "asc" ? "desc" : "asc";
  return (
    <button type="button" className={styles.button} onClick={() => onSort({ key: sortKey, direction: next })}>
      {title}
      {isSorted && (sort.direction === "asc" ? <ArrowUpFilled /> : <ArrowDownFilled />)}
    </button>
  );
}
