import { useParams } from "@tanstack/react-router";
import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { PersonMailRegular } from "@fluentui/react-icons";
import type { CallOutput } from "@slipway/contracts/client";
import { useCommand } from "#api/use-command.ts";
import { usePages } from "#api/use-pages.ts";
import { useTexts } from "#texts/use-texts.ts";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { ListBody } from "#ui/list-body.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { ProblemMessage } from "#ui/problem-message.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { Time } from "#ui/time.tsx";
import { leadsTexts } from "./leads-texts.ts";

type Lead = CallOutput<"listLeads">["items"][number];

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  state: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    justifyItems: "start",
    overflowWrap: "anywhere",
  },
});

const colors = { waiting: "warning", delivered: "success", dead: "danger" } as const;

/** A publisher's leads with their delivery; what could not be delivered can be sent again. */
export function Page() {
  const texts = useTexts(leadsTexts);
  const { publisherId } = useParams({ strict: false }) as { publisherId: string };
  const query = { limit: 100 };
  const input = { params: { publisherId }, query };
  const { items, error, hasMore, loadMore } = usePages("listLeads", input, { refetchInterval: 10_000 });
  const replay = useCommand("replayLead", { changes: ["listLeads"] });
  const columns = useColumns((leadId) => replay.mutate({ params: { publisherId, leadId } }));
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        above={
          <>
            <TextLink to="/publishers">{texts.publishers}</TextLink> /{" "}
            <TextLink to="/publishers/$publisherId" params={{ publisherId } as never}>
              {publisherId}
            </TextLink>
          </>
        }
      />
      <ProblemMessage error={replay.error} />
      <ListBody
        rows={items}
        error={error}
        empty={<EmptyState icon={<PersonMailRegular />} title={texts.emptyTitle} text={texts.emptyText} />}
      >
        {(rows) => (
          <DataTable
            label={texts.title}
            columns={columns}
            rows={rows}
            rowKey={({ leadId }) => leadId}
            total={hasMore ? rows.length + query.limit : rows.length}
            onReachEnd={loadMore}
          />
        )}
      </ListBody>
    </>
  );
}

function useColumns(replay: (leadId: string) => void): Column<Lead>[] {
  const styles = useStyles();
  const texts = useTexts(leadsTexts);
  return [
    {
      id: "offer",
      title: texts.offer,
      cell: ({ offerId, leadSource, isTest }) => (
        <>
          {offerId}
          <span className={styles.quiet}>{isTest ? `${texts.test} · ${leadSource}` : leadSource}</span>
        </>
      ),
    },
    { id: "destination", title: texts.destination, width: "180px", cell: ({ destination }) => destination },
    {
      id: "state",
      title: texts.state,
      width: "260px",
      cell: ({ state, attempts, lastError }) => (
        <span className={styles.state}>
          <Badge appearance="tint" shape="rounded" color={colors[state]}>
            {texts.states[state]}
          </Badge>
          <span className={styles.quiet}>
            {texts.attempts(attempts)}
            {lastError !== undefined && ` · ${lastError}`}
          </span>
        </span>
      ),
    },
    { id: "at", title: texts.at, width: "210px", cell: ({ at }) => <Time at={at} as="full" /> },
    {
      id: "replay",
      title: texts.replay,
      width: "150px",
      cell: ({ leadId, offerId, state }) =>
        state === "dead" && (
          <Button size="small" aria-label={texts.replayOf(offerId)} onClick={() => replay(leadId)}>
            {texts.replay}
          </Button>
        ),
    },
  ];
}
