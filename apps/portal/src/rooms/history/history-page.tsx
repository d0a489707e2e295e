import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular, HistoryRegular } from "@fluentui/react-icons";
import { useMutation } from "@tanstack/react-query";
import { routeUrl } from "@slipway/contracts/client";
import type { HistoryEntry } from "@slipway/contracts";
import { client } from "#api/client.ts";
import { usePages } from "#api/use-pages.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { ListBody } from "#ui/list-body.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { saveFile } from "#ui/save-file.ts";
import { TextLink } from "#ui/text-link.tsx";
import { Time } from "#ui/time.tsx";
import { useFilter } from "#ui/use-filter.ts";
import { dayToTime, describeDetails } from "./describe-details.ts";
import { nameOfEvent } from "./event-names.ts";
import { HistoryFilters, type HistoryFilter } from "./history-filters.tsx";
import { historyTexts } from "./history-texts.ts";

const pageSize = 100;
const exportPageSize = 500;
const longestExport = 20_000;

type Query = Record<string, string>;

/** History: what was done, filtered, and to take away as CSV or JSON. */
export function Page() {
  const texts = useTexts(historyTexts);
  const [filter, setFilter] = useFilter<HistoryFilter>();
  const query = asQuery(filter);
  const { items, error, hasMore, loadMore } = usePages("listHistory", {
    query: { ...query, limit: pageSize },
  });
  const columns = useColumns();
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={<Exports query={query} />} />
      <HistoryFilters filter={filter} onChange={setFilter} />
      <ListBody
        rows={items}
        error={error}
        empty={<EmptyState icon={<HistoryRegular />} title={texts.emptyTitle} text={texts.emptyText} />}
      >
        {(rows) => (
          <DataTable
            label={texts.title}
            columns={columns}
            rows={rows}
            rowKey={(entry) => entry.id}
            total={hasMore ? rows.length + pageSize : rows.length}
            onReachEnd={loadMore}
          />
        )}
      </ListBody>
    </>
  );
}

function asQuery({ from, to, ...rest }: HistoryFilter): Query {
  const all = { ...rest, from: dayToTime(from, false), to: dayToTime(to, true) };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, value]) => value !== undefined && value !== "")
      .map(([key, value]) => [key, String(value)]),
  );
}

function Exports({ query }: { query: Query }) {
  const texts = useTexts(historyTexts);
  const json = useMutation({
    mutationFn: () => readAll(query),
    onSuccess: (entries) => saveFile("history.json", "application/json", JSON.stringify(entries, null, 2)),
  });
  return (
    <>
      <Button
        as="a"
        href={routeUrl("listHistory", {}, { ...query, format: "csv" })}
        download="history.csv"
        icon={<ArrowDownloadRegular />}
        aria-label={`${texts.export} ${texts.exportCsv}`}
      >
        {texts.exportCsv}
      </Button>
      <Button
        icon={<ArrowDownloadRegular />}
        disabled={json.isPending}
        aria-label={`${texts.export} ${texts.exportJson}`}
        onClick={() => json.mutate()}
      >
        {texts.exportJson}
      </Button>
      <ProblemMessage error={json.error} />
    </>
  );
}

/** Every entry that the filter leaves, as many as the CSV has at most. */
async function readAll(query: Query): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.call("listHistory", { query: { ...query, limit: exportPageSize, cursor } });
    entries.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined && entries.length < longestExport);
  return entries;
}

const useStyles = makeStyles({
  details: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

function useColumns(): Column<HistoryEntry>[] {
  const styles = useStyles();
  const texts = useTexts(historyTexts);
  const read = useReader();
  return [
    { id: "event", title: texts.event, cell: ({ event }) => read(nameOfEvent(event)) },
    { id: "time", title: texts.time, width: "210px", cell: ({ at }) => <Time at={at} as="full" /> },
    { id: "user", title: texts.user, width: "160px", cell: ({ actor }) => actor },
    {
      id: "offer",
      title: texts.offer,
      width: "200px",
      cell: ({ publisherId, offerId }) =>
        offerId === undefined || publisherId === undefined ? (
          (publisherId ?? "–")
        ) : (
          <TextLink
            to="/publishers/$publisherId/offers/$offerId/status"
            params={{ publisherId, offerId } as never}
          >
            {publisherId}/{offerId}
          </TextLink>
        ),
    },
    {
      id: "details",
      title: texts.details,
      width: "260px",
      leftOutBelow: "large",
      cell: ({ details }) => <span className={styles.details}>{describeDetails(details)}</span>,
    },
  ];
}
