import { useCallback } from "react";
import { ClipboardCheckmarkRegular } from "@fluentui/react-icons";
import type { CallOutput } from "@slipway/contracts/client";
import { usePages } from "#api/use-pages.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useReader, useTexts } from "#texts/use-texts.ts";
import { DataTable, type Column, type Sort } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { ListBody } from "#ui/list-body.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { sortRows } from "#ui/sort-rows.ts";
import { StatusBadge } from "#ui/status-badge.tsx";
import { TextLink } from "#ui/text-link.tsx";
import { Time } from "#ui/time.tsx";
import { useFilter } from "#ui/use-filter.ts";
import { approvalsTexts } from "./approvals-texts.ts";
import { RuleFailures } from "./rule-failures.tsx";
import { StepTimes } from "./step-times.tsx";

type Approval = CallOutput<"listApprovals">["items"][number];
type SortKey = "name" | "publisherId" | "status" | "statusSince";
interface Filter {
  text?: string | undefined;
  sort?: SortKey;
  direction?: Sort["direction"];
}

/** Approvals: everything on its way, and how long ways take. */
export function Page() {
  const texts = useTexts(approvalsTexts);
  const [filter, setFilter] = useFilter<Filter>();
  const { text, sort = "statusSince", direction = "desc" } = filter;
  const query = { limit: 200, ...(text === undefined ? {} : { text: String(text) }) };
  const { items, error, total, loadMore } = usePages("listApprovals", { query }, { refetchInterval: 5000 });
  const columns = useColumns();
  const search = useCallback((typed: string) => setFilter({ text: typed }), [setFilter]);
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <FilterBar>
        <SearchField label={texts.filter} value={text ?? ""} onChange={search} />
      </FilterBar>
      <ListBody rows={items} error={error} empty={<Nothing isFiltered={text !== undefined} />}>
        {(rows) => (
          <DataTable<Approval, SortKey>
            label={texts.title}
            columns={columns}
            rows={sortRows(rows, { key: sort, direction })}
            rowKey={(each) => `${each.publisherId}/${each.offerId}`}
            {...(total === undefined ? {} : { total })}
            onReachEnd={loadMore}
            sort={{ key: sort, direction }}
            onSort={({ key, direction: next }) => setFilter({ sort: key, direction: next })}
          />
        )}
      </ListBody>
      <StepTimes />
      <RuleFailures />
    </>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const texts = useTexts(approvalsTexts);
  const shared = useTexts(sharedTexts);
  return (
    <EmptyState
      icon={<ClipboardCheckmarkRegular />}
      title={isFiltered ? shared.nothingFoundTitle : texts.emptyTitle}
      text={isFiltered ? shared.nothingFoundText : texts.emptyText}
    />
  );
}

function useColumns(): Column<Approval, SortKey>[] {
  const texts = useTexts(approvalsTexts);
  const shared = useTexts(sharedTexts);
  const read = useReader();
  return [
    {
      id: "name",
      title: texts.name,
      sortKey: "name",
      cell: ({ publisherId, offerId, name }) => (
        <TextLink
          to="/publishers/$publisherId/offers/$offerId/status"
          params={{ publisherId, offerId } as never}
        >
          {name === "" ? offerId : name}
        </TextLink>
      ),
    },
    {
      id: "publisher",
      title: texts.publisher,
      sortKey: "publisherId",
      width: "130px",
      leftOutBelow: "wide",
      cell: ({ publisherId }) => publisherId,
    },
    {
      id: "type",
      title: texts.type,
      width: "160px",
      leftOutBelow: "large",
      cell: ({ offerTypeId }) =>
        offerTypeId === "microsoft-azure-applications" ? shared.azureApplication : offerTypeId,
    },
    { id: "action", title: texts.action, width: "200px", cell: ({ currentAction }) => read(currentAction) },
    {
      id: "status",
      title: texts.status,
      sortKey: "status",
      width: "230px",
      leftOutBelow: "medium",
      cell: ({ status }) => <StatusBadge status={status} />,
    },
    {
      id: "since",
      title: texts.since,
      sortKey: "statusSince",
      width: "130px",
      leftOutBelow: "wide",
      cell: ({ statusSince }) => <Time at={statusSince} />,
    },
  ];
}
