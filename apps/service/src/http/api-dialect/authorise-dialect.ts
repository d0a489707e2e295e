import type { Access } from "@slipway/contracts/routes";
import type { Actor } from "#context.ts";
import { ServiceError } from "#service-error.ts";
import { authorise } from "../edge/authorise.ts";

/** As `authorise`; but a publisher that is not the caller's is forbidden here, as it was in the original (cpp-api 2). */
export function authoriseDialect(access: Access, actor: Actor, publisherId: string | undefined): void {
  try {
    authorise(access, actor, publisherId);
  } catch (error) {
    if (!(error instanceof ServiceError) || error.code !== "publisher-not-found") throw error;
    throw new ServiceError("forbidden", { detail: `You have no role at the publisher '${publisherId}'.` });
  }
}
