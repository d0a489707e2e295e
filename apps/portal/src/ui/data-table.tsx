import { memo, useEffect, useRef, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { SortHeader } from "./sort-header.tsx";

export interface Sort<K extends string = string> {
  key: K;
  direction: "asc" | "desc";
}

export interface Column<Row, K extends string = string> {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** The list can be sorted by it. */
  sortKey?: K;
  /** CSS width; columns without one share what is left. */
  width?: string;
  /** Left out on screens narrower than 720, 1100 or 1400 px. */
  leftOutBelow?: "medium" | "wide" | "large";
}

interface DataTableProps<Row, K extends string> {
  /** What the table lists, for people who do not see it. */
  label: string;
  columns: readonly Column<Row, K>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** More rows than are loaded exist; `onReachEnd` asks for them. */
  total?: number;
  onReachEnd?: () => void;
  sort?: Sort<K>;
  onSort?: (sort: Sort<K>) => void;
}

const rowHeightPx = 57;
/** Below this, drawing only the visible rows costs more than it saves. */
const virtualFrom = 60;
/** So many rows before the end of what is loaded, more is asked for. */
const rowsAhead = 40;

const narrow = "@media (max-width: 719px)";

const useStyles = makeStyles({
  // On a telephone each row is a card, and each cell a line with its column's title.
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", [narrow]: { display: "block" } },
  body: { [narrow]: { display: "block" } },
  head: {
    position: "sticky",
    top: "48px",
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    [narrow]: {
      position: "absolute",
      width: "1px",
      height: "1px",
      overflow: "hidden",
      clipPath: "inset(50%)",
    },
  },
  headCell: {
    textAlign: "left",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    "&:hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    [narrow]: { display: "block", paddingBlock: tokens.spacingVerticalM },
  },
  cell: {
    height: "56px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    overflowWrap: "anywhere",
    verticalAlign: "middle",
    [narrow]: {
      display: "flex",
      alignItems: "center",
      justifyContent: "space-between",
      columnGap: tokens.spacingHorizontalL,
      height: "auto",
      padding: `${tokens.spacingVerticalXS} 0`,
      "&:not(:first-child)::before": {
        content: "attr(data-title)",
        color: tokens.colorNeutralForeground3,
        fontSize: tokens.fontSizeBase200,
      },
      "&:first-child": { display: "block" },
    },
  },
  large: { "@media (max-width: 1399px)": { display: "none" } },
  wide: { "@media (max-width: 1099px)": { display: "none" } },
  medium: { [narrow]: { display: "none" } },
});

/** A table of any length: sticky head, sorting by its buttons, only the visible rows in the page. */
export function DataTable<Row, K extends string = string>(props: DataTableProps<Row, K>) {
  const styles = useStyles();
  const { label, columns, rows, rowKey, sort, onSort } = props;
  const table = useRef<HTMLTableElement>(null);
  const { visible, before, after, count, measure } = useVisibleRows(props, table);
  return (
    <table ref={table} className={styles.table} aria-label={label} aria-rowcount={count + 1}>
      <thead className={styles.head}>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              className={mergeClasses(styles.headCell, leftOut(styles, column))}
              style={{ width: column.width }}
              {...ariaSort(column, sort)}
            >
              <SortHeader column={column} sort={sort} onSort={onSort} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={styles.body}>
        {before > 0 && <Space height={before} />}
        {visible.map((index) => {
          const row = rows[index];
          return (
            <MemoizedRow
              key={row === undefined ? `row-${index}` : rowKey(row)}
              row={row}
              index={index}
              columns={columns as readonly Column<unknown>[]}
              measure={measure}
            />
          );
        })}
        {after > 0 && <Space height={after} />}
      </tbody>
    </table>
  );
}

interface RowProps {
  row: unknown;
  index: number;
  columns: readonly Column<unknown>[];
  measure: VisibleRows["measure"];
}

function Row({ row, index, columns, measure }: RowProps) {
  const styles = useStyles();
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={styles.row}>
      {columns.map((column) => (
        <td
          key={column.id}
          data-title={column.title}
          className={mergeClasses(styles.cell, leftOut(styles, column))}
        >
          {row === undefined ? "…" : column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
/** Scrolling draws the rows that come into sight, not those that stay. */
const MemoizedRow = memo(Row);

function leftOut<Row, K extends string>(styles: ReturnType<typeof useStyles>, column: Column<Row, K>) {
  return column.leftOutBelow === undefined ? undefined : styles[column.leftOutBelow];
}

function ariaSort<Row, K extends string>(column: Column<Row, K>, sort: Sort<K> | undefined) {
  if (column.sortKey === undefined || sort?.key !== column.sortKey) return {};
  return { "aria-sort": sort.direction === "asc" ? ("ascending" as const) : ("descending" as const) };
}

/** Holds the place of rows that are not drawn. */
function Space({ height }: { height: number }) {
  return <tr aria-hidden style={{ height }} />;
}

interface VisibleRows {
  visible: number[];
  /** Heights in px of what is above and below. */
  before: number;
  after: number;
  count: number;
  /** Row heights differ where texts wrap. */
  measure: ((row: HTMLTableRowElement | null) => void) | undefined;
}

function useVisibleRows<Row, K extends string>(
  { rows, total = rows.length, onReachEnd }: DataTableProps<Row, K>,
  table: React.RefObject<HTMLTableElement | null>,
): VisibleRows {
  const count = Math.max(total, rows.length);
  const isVirtual = count > virtualFrom;
  const virtualizer = useWindowVirtualizer({
    count: isVirtual ? count : 0,
    estimateSize: () => rowHeightPx,
    overscan: 8,
    scrollMargin: table.current?.offsetTop ?? 0,
  });
  const lastSeen = virtualizer.range?.endIndex ?? 0;
  const needsMore = isVirtual && rows.length < count && lastSeen >= rows.length - rowsAhead;
  useEffect(() => {
    if (needsMore) onReachEnd?.();
  }, [needsMore, onReachEnd]);
  if (!isVirtual) return { visible: [...rows.keys()], before: 0, after: 0, count, measure: undefined };
  const items = virtualizer.getVirtualItems();
  const margin = virtualizer.options.scrollMargin;
  const before = (items[0]?.start ?? margin) - margin;
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin);
  return {
    visible: items.map(({ index }) => index),
    before,
    after,
    count,
    measure: virtualizer.measureElement,
  };
}
