import { useMe } from "#app/use-session.ts";
import { useAnswer } from "#api/use-answer.ts";
import { useTexts } from "#texts/use-texts.ts";
import { ChoiceChips } from "#ui/choice-chips.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { FilterBar } from "#ui/filter-bar.tsx";
import { PageHeader } from "#ui/page-header.tsx";
import { useFilter } from "#ui/use-filter.ts";
import { OperatorTeam } from "./operator-team.tsx";
import { PublisherTeam } from "./publisher-team.tsx";
import { Subscriptions } from "./subscriptions.tsx";
import { usersTexts } from "./users-texts.ts";

/** Teams beside the publishers; publisher ids have no colon. */
const operatorTeam = "operator:people";
const subscriptionTeam = "operator:subscriptions";

/** Users and roles: of each publisher, and for administrators of the operator. */
export function Page() {
  const texts = useTexts(usersTexts);
  const me = useMe();
  const publishers = useAnswer("listPublishers", {}).data?.items ?? [];
  const [{ team }, setFilter] = useFilter<{ team?: string | undefined }>();
  const isAdministrator = me.operatorRoles.includes("administrator");
  const teams = [
    ...publishers.map(({ publisherId, name }) => ({ value: publisherId, label: name })),
    ...(isAdministrator
      ? [
          { value: operatorTeam, label: texts.operator },
          { value: subscriptionTeam, label: texts.subscriptions },
        ]
      : []),
  ];
  const chosen = team ?? teams[0]?.value;
  return (
    <>
      <PageHeader title={texts.title} lead={texts.lead} />
      <FilterBar>
        <ChoiceChips
          label={texts.teams}
          chips={teams}
          value={chosen}
          onChange={(next) => setFilter({ team: next })}
        />
      </FilterBar>
      {chosen === undefined && <EmptyState title={texts.emptyTitle} text={texts.emptyText} />}
      {chosen === operatorTeam && <OperatorTeam />}
      {chosen === subscriptionTeam && <Subscriptions />}
      {chosen !== undefined && !chosen.includes(":") && <PublisherTeam key={chosen} publisherId={chosen} />}
    </>
  );
}
