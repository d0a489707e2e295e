import type { OperatorRole } from "@slipway/contracts/routes";
import { useAnswer } from "#api/use-answer.ts";
import { useCommand } from "#api/use-command.ts";
import { GroupList } from "./group-list.tsx";
import { useShowsGroups } from "./use-shows-groups.ts";

/** Groups that have a role at the operator; for administrators. */
export function OperatorGroups({ roles }: { roles: Readonly<Record<OperatorRole, string>> }) {
  const { data } = useAnswer("listOperatorGroups", {});
  const add = useCommand("addOperatorGroup", { changes: ["listOperatorGroups"] });
  const remove = useCommand("removeOperatorGroup", {
    changes: ["listOperatorGroups", "listOperatorUsers", "getMe"],
  });
  if (!useShowsGroups(data?.items)) return null;
  return (
    <GroupList
      groups={data?.items ?? []}
      roles={{
        reviewer: roles.reviewer,
        "support-engineer": roles["support-engineer"],
        administrator: roles.administrator,
      }}
      mayChange
      add={{ ...add, run: ({ group, role }) => add.mutate({ body: { group, role: role as OperatorRole } }) }}
      remove={{ ...remove, run: ({ groupId }) => remove.mutate({ params: { groupId } }) }}
    />
  );
}
