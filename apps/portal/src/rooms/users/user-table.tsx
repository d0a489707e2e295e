import { useState, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { PeopleRegular } from "@fluentui/react-icons";
import type { User } from "@slipway/contracts";
import { useTexts } from "#texts/use-texts.ts";
import { DataTable, type Column, type Sort } from "#ui/data-table.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { ListBody } from "#ui/list-body.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { sortRows } from "#ui/sort-rows.ts";
import { Time } from "#ui/time.tsx";
import { groupsTexts } from "./groups-texts.ts";
import { usersTexts } from "./users-texts.ts";

type SortKey = "name" | "role";

const useStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface UserTableProps {
  users: readonly User[] | undefined;
  error: unknown;
  /** Beside the filter: the button that adds. */
  action: ReactNode;
  renderRole: (user: User) => ReactNode;
  renderActions: (user: User) => ReactNode;
}

/** People and service principals of one team. */
export function UserTable({ users, error, action, renderRole, renderActions }: UserTableProps) {
  const texts = useTexts(usersTexts);
  const [text, setText] = useState("");
  const [sort, setSort] = useState<Sort<SortKey>>({ key: "name", direction: "asc" });
  const needle = text.toLowerCase();
  const rows = users?.filter(({ name, email = "" }) => `${name} ${email}`.toLowerCase().includes(needle));
  const columns = useColumns(renderRole, renderActions);
  return (
    <>
      <FilterBar>
        <SearchField label={texts.filter} value={text} onChange={setText} />
        {action}
      </FilterBar>
      <ListBody
        rows={rows}
        error={error}
        empty={<EmptyState icon={<PeopleRegular />} title={texts.emptyTitle} text={texts.emptyText} />}
      >
        {(found) => (
          <DataTable<User, SortKey>
            label={texts.title}
            columns={columns}
            rows={sortRows(found, sort)}
            rowKey={(user) => `${user.principalId} ${user.role}`}
            sort={sort}
            onSort={setSort}
          />
        )}
      </ListBody>
    </>
  );
}

function useColumns(
  renderRole: (user: User) => ReactNode,
  renderActions: (user: User) => ReactNode,
): Column<User, SortKey>[] {
  const styles = useStyles();
  const texts = useTexts(usersTexts);
  const groups = useTexts(groupsTexts);
  return [
    {
      id: "name",
      title: texts.name,
      sortKey: "name",
      cell: ({ name, email, applicationId }) => (
        <>
          <span className={styles.name}>{name}</span>
          <span className={styles.quiet}>{email ?? applicationId}</span>
        </>
      ),
    },
    { id: "kind", title: texts.kind, width: "140px", leftOutBelow: "large", cell: ({ kind }) => texts[kind] },
    {
      id: "role",
      title: texts.role,
      sortKey: "role",
      width: "170px",
      cell: (user) => (
        <div>
          {renderRole(user)}
          {user.group !== undefined && <span className={styles.quiet}>{groups.byGroup(user.group)}</span>}
        </div>
      ),
    },
    {
      id: "seen",
      title: texts.lastSeen,
      width: "120px",
      leftOutBelow: "wide",
      cell: ({ lastSeenAt }) => (lastSeenAt === undefined ? texts.never : <Time at={lastSeenAt} />),
    },
    {
      id: "actions",
      title: texts.actions,
      width: "240px",
      cell: (user) => <div className={styles.actions}>{renderActions(user)}</div>,
    },
  ];
}
