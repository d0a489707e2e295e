import type { PublisherRole } from "@slipway/contracts/routes";
import { useAnswer } from "#api/use-answer.ts";
import { useCommand } from "#api/use-command.ts";
import { sharedTexts } from "#texts/shared.ts";
import { useTexts } from "#texts/use-texts.ts";
import { GroupList } from "./group-list.tsx";
import { useShowsGroups } from "./use-shows-groups.ts";

interface PublisherGroupsProps {
  publisherId: string;
  mayChange: boolean;
}

/** Groups that have a role at a publisher. */
export function PublisherGroups({ publisherId, mayChange }: PublisherGroupsProps) {
  const shared = useTexts(sharedTexts);
  const params = { publisherId };
  const { data } = useAnswer("listPublisherGroups", { params });
  const add = useCommand("addPublisherGroup", { changes: ["listPublisherGroups"] });
  const remove = useCommand("removePublisherGroup", {
    changes: ["listPublisherGroups", "listPublisherUsers", "getMe"],
  });
  if (!useShowsGroups(data?.items)) return null;
  return (
    <GroupList
      groups={data?.items ?? []}
      roles={{ contributor: shared.contributor, owner: shared.owner }}
      mayChange={mayChange}
      add={{
        ...add,
        run: ({ group, role }) => add.mutate({ params, body: { group, role: role as PublisherRole } }),
      }}
      remove={{ ...remove, run: ({ groupId }) => remove.mutate({ params: { ...params, groupId } }) }}
    />
  );
}
