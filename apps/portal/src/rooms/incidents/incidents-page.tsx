import { Badge } from "@fluentui/react-components";
import { PersonSupportRegular } from "@fluentui/react-icons";
import type { IncidentSummary } from "@slipway/contracts";
import { usePages } from "#api/use-pages.ts";
import { useMe } from "#app/use-session.ts";
import { incidentTexts, type ProblemType } from "#parts/incident/incident-texts.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ChoiceChips } from "#ui/choice-chips.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { ListBody } from "#ui/list-body.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { Time } from "#ui/time.tsx";
import { useFilter } from "#ui/use-filter.ts";
import { incidentsTexts } from "./incidents-texts.ts";

type State = IncidentSummary["state"];

const states = ["open", "waiting-for-publisher", "resolved"] as const satisfies readonly State[];
const badges = { open: "brand", "waiting-for-publisher": "warning", resolved: "success" } as const;

/** Support: the person's incidents, newest change first. */
export function Page() {
  const texts = useTexts(incidentsTexts);
  const shared = useTexts(sharedTexts);
  const words = useTexts(incidentTexts);
  const mayCreate = useMe().publishers.length > 0;
  const [{ state }, setFilter] = useFilter<{ state?: State | undefined }>();
  const query = state === undefined ? {} : { state };
  const { items, error, total, loadMore } = usePages("listIncidents", { query }, { refetchInterval: 15_000 });
  const create = mayCreate && (
    <LinkButton to="/incidents/new" appearance="primary">
      {words.createIncident}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} actions={create} />
      <FilterBar>
        <ChoiceChips
          label={texts.byState}
          value={state}
          onChange={(next) => setFilter({ state: next })}
          chips={[
            { value: undefined, label: shared.all },
            ...states.map((value) => ({ value, label: words.states[value] })),
          ]}
        />
      </FilterBar>
      <ListBody
        rows={items}
        error={error}
        empty={
          <EmptyState
            icon={<PersonSupportRegular />}
            title={texts.emptyTitle}
            text={texts.emptyText}
            action={create}
          />
        }
      >
        {(rows) => (
          <DataTable
            label={texts.title}
            columns={columnsOf(texts, words)}
            rows={rows}
            rowKey={(incident) => incident.incidentId}
            {...(total === undefined ? {} : { total })}
            onReachEnd={loadMore}
          />
        )}
      </ListBody>
    </>
  );
}

function columnsOf(
  texts: (typeof incidentsTexts)["en"],
  words: (typeof incidentTexts)["en"],
): Column<IncidentSummary>[] {
  return [
    {
      id: "number",
      title: texts.number,
      width: "72px",
      leftOutBelow: "medium",
      cell: ({ number }) => number,
    },
    {
      id: "subject",
      title: texts.subject,
      cell: ({ publisherId, incidentId, title }) => (
        <TextLink
          to="/publishers/$publisherId/incidents/$incidentId"
          params={{ publisherId, incidentId } as never}
        >
          {title}
        </TextLink>
      ),
    },
    {
      id: "type",
      title: texts.type,
      width: "180px",
      leftOutBelow: "large",
      cell: ({ problemType }) => words.types[problemType as ProblemType] ?? problemType,
    },
    {
      id: "offer",
      title: texts.offer,
      width: "200px",
      leftOutBelow: "medium",
      cell: ({ publisherId, offerId }) => (offerId === undefined ? publisherId : `${publisherId}/${offerId}`),
    },
    {
      id: "state",
      title: texts.state,
      width: "150px",
      cell: ({ state }) => (
        <Badge appearance="tint" shape="rounded" size="large" color={badges[state]}>
          {words.states[state]}
        </Badge>
      ),
    },
    {
      id: "changed",
      title: texts.changed,
      width: "140px",
      leftOutBelow: "wide",
      cell: ({ changedAt }) => <Time at={changedAt} />,
    },
  ];
}
