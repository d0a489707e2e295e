import type { GroupRole } from "@slipway/contracts";
import { useAnswer } from "#api/use-answer.ts";

/** Groups mean something only where an identity provider is configured, or was. */
export function useShowsGroups(groups: readonly GroupRole[] | undefined): boolean {
  const settings = useAnswer("getSettings", {}, { staleTime: Infinity }).data;
  if (groups === undefined) return false;
  return settings?.signIn.oidc === true || groups.length > 0;
}
