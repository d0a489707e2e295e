import { useState } from "react";
import { Button } from "@fluentui/react-components";
import { BuildingRegular } from "@fluentui/react-icons";
import type { Publisher } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";
import { useMe } from "#app/use-session.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { DataTable, type Column, type Sort } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { ListBody } from "#ui/list-body.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { sortRows } from "#ui/sort-rows.ts";
import { TextLink } from "#ui/text-link.tsx";
import { Time } from "#ui/time.tsx";
import { AddPublisherDialog } from "./add-publisher-dialog.tsx";
import { publishersTexts } from "./publishers-texts.ts";

type SortKey = "publisherId" | "name" | "offerCount" | "createdAt";

/** Publishers that the person may see; administrators add them. */
export function Page() {
  const texts = useTexts(publishersTexts);
  const [isAdding, setAdding] = useState(false);
  const [text, setText] = useState("");
  const [sort, setSort] = useState<Sort<SortKey>>({ key: "name", direction: "asc" });
  const { data, error } = useAnswer("listPublishers", {});
  const columns = useColumns();
  const mayAdd = useMe().operatorRoles.includes("administrator");
  const needle = text.toLowerCase();
  const rows = data?.items.filter((each) =>
    `${each.publisherId} ${each.name}`.toLowerCase().includes(needle),
  );
  return (
    <>
      <PageHeader
        title={texts.title}
        lead={texts.lead}
        actions={
          mayAdd && (
            <Button appearance="primary" onClick={() => setAdding(true)}>
              {texts.add}
            </Button>
          )
        }
      />
      <FilterBar>
        <SearchField label={texts.filter} value={text} onChange={setText} />
      </FilterBar>
      <ListBody rows={rows} error={error} empty={<Nothing isFiltered={text !== ""} mayAdd={mayAdd} />}>
        {(found) => (
          <DataTable<Publisher, SortKey>
            label={texts.title}
            columns={columns}
            rows={sortRows(found, sort)}
            rowKey={(each) => each.publisherId}
            sort={sort}
            onSort={setSort}
          />
        )}
      </ListBody>
      {isAdding && <AddPublisherDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function Nothing({ isFiltered, mayAdd }: { isFiltered: boolean; mayAdd: boolean }) {
  const texts = useTexts(publishersTexts);
  const shared = useTexts(sharedTexts);
  return (
    <EmptyState
      icon={<BuildingRegular />}
      title={isFiltered ? shared.nothingFoundTitle : mayAdd ? texts.firstTitle : texts.emptyTitle}
      text={isFiltered ? shared.nothingFoundText : mayAdd ? texts.firstText : texts.emptyText}
    />
  );
}

function useColumns(): Column<Publisher, SortKey>[] {
  const texts = useTexts(publishersTexts);
  const shared = useTexts(sharedTexts);
  return [
    {
      id: "name",
      title: texts.name,
      sortKey: "name",
      cell: ({ publisherId, name }) => (
        <TextLink to="/publishers/$publisherId" params={{ publisherId } as never}>
          {name}
        </TextLink>
      ),
    },
    {
      id: "id",
      title: texts.id,
      sortKey: "publisherId",
      width: "220px",
      cell: ({ publisherId }) => publisherId,
    },
    {
      id: "role",
      title: texts.role,
      width: "140px",
      leftOutBelow: "medium",
      cell: ({ role }) => (role === undefined ? "–" : shared[role]),
    },
    {
      id: "offers",
      title: texts.offers,
      sortKey: "offerCount",
      width: "100px",
      leftOutBelow: "medium",
      cell: ({ offerCount }) => offerCount,
    },
    {
      id: "since",
      title: texts.since,
      sortKey: "createdAt",
      width: "150px",
      leftOutBelow: "large",
      cell: ({ createdAt }) => <Time at={createdAt} />,
    },
    {
      id: "users",
      title: texts.users,
      width: "110px",
      cell: ({ publisherId, name }) => (
        <TextLink to="/users" search={{ team: publisherId } as never} aria-label={`${texts.users}: ${name}`}>
          {texts.users}
        </TextLink>
      ),
    },
  ];
}
