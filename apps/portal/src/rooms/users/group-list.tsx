import { useState } from "react";
import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { GroupRole } from "@slipway/contracts";
import { useTexts } from "#texts/use-texts.ts";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { DataTable, type Column } from "#ui/data-table.tsx";
import { AddGroupDialog, type NewGroup } from "./add-group-dialog.tsx";
import { groupsTexts } from "./groups-texts.ts";

const useStyles = makeStyles({
  section: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalXXXL,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalL },
  title: { margin: 0 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** One call of the page, as the list and its dialogs need it. */
export interface GroupCommand<Input> {
  run: (input: Input) => void;
  isPending: boolean;
  isSuccess: boolean;
  error: unknown;
  reset: () => void;
}

interface GroupListProps {
  groups: readonly GroupRole[];
  /** Roles that a group can be given here, with their names. */
  roles: Readonly<Record<string, string>>;
  mayChange: boolean;
  add: GroupCommand<NewGroup>;
  remove: GroupCommand<GroupRole>;
}

/** Groups of the identity provider that have a role in a team. */
export function GroupList({ groups, roles, mayChange, add, remove }: GroupListProps) {
  const styles = useStyles();
  const texts = useTexts(groupsTexts);
  const [isAdding, setAdding] = useState(false);
  const [target, setTarget] = useState<GroupRole>();
  const columns = useColumns(roles, mayChange ? setTarget : undefined);
  return (
    <section className={styles.section} aria-labelledby="groups-title">
      <div className={styles.head}>
        <Subtitle2 as="h2" id="groups-title" className={styles.title}>
          {texts.title}
        </Subtitle2>
        {mayChange && (
          <Button
            onClick={() => {
              add.reset();
              setAdding(true);
            }}
          >
            {texts.add}
          </Button>
        )}
      </div>
      <p className={styles.text}>{texts.lead}</p>
      {groups.length === 0 ? (
        <p className={styles.text}>{texts.none}</p>
      ) : (
        <DataTable
          label={texts.title}
          columns={columns}
          rows={[...groups]}
          rowKey={({ groupId }) => groupId}
        />
      )}
      {isAdding && !add.isSuccess && (
        <AddGroupDialog roles={roles} add={add} onClose={() => setAdding(false)} />
      )}
      {target !== undefined && groups.some(({ groupId }) => groupId === target.groupId) && (
        <ConfirmDialog
          isOpen
          title={texts.removeTitle(target.group)}
          confirmLabel={texts.remove}
          isBusy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.run(target)}
          onClose={() => {
            remove.reset();
            setTarget(undefined);
          }}
        >
          {texts.removeText(target.people)}
        </ConfirmDialog>
      )}
    </section>
  );
}

function useColumns(
  roles: Readonly<Record<string, string>>,
  onRemove: ((group: GroupRole) => void) | undefined,
): Column<GroupRole>[] {
  const texts = useTexts(groupsTexts);
  const columns: Column<GroupRole>[] = [
    { id: "group", title: texts.group, cell: ({ group }) => group },
    { id: "role", title: texts.role, width: "170px", cell: ({ role }) => roles[role] ?? role },
    {
      id: "people",
      title: texts.people,
      width: "120px",
      leftOutBelow: "wide",
      cell: ({ people }) => texts.peopleCount(people),
    },
  ];
  if (onRemove === undefined) return columns;
  return [
    ...columns,
    {
      id: "actions",
      title: texts.actions,
      width: "140px",
      cell: (group) => (
        <Button size="small" aria-label={texts.removeNamed(group.group)} onClick={() => onRemove(group)}>
          {texts.remove}
        </Button>
      ),
    },
  ];
}
