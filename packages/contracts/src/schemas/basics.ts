import { z } from "zod";
import { operatorRoles, publisherRoles } from "../routes.ts";

/** Times are UTC, ISO 8601. */
export const Time = z.iso.datetime();
export const Language = z.enum(["en", "zh-CN"]);
export type Language = z.infer<typeof Language>;

/** A text in every language that Slipway speaks. */
export const Text = z.object({ en: z.string(), "zh-CN": z.string() });
export type Text = z.infer<typeof Text>;

export const PublisherId = z
  .string()
  .min(1)
  .max(50)
  .regex(/^[a-z0-9-]*[a-z0-9]$/, "lower-case letters, digits and dashes, not ending in a dash");
/** cpp-portal 5.1: at most 50, lower-case letters, digits and dash, not ending in a dash. */
export const OfferId = PublisherId;
/** cpp-portal 5.2: as an offer id, underscores allowed. */
export const PlanId = z
  .string()
  .min(1)
  .max(50)
  .regex(
    /^[a-z0-9_-]*[a-z0-9_]$/,
    "lower-case letters, digits, dashes and underscores, not ending in a dash",
  );
export const Guid = z.guid();
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const PublisherRoleName = z.enum(publisherRoles);
export const OperatorRoleName = z.enum(operatorRoles);

/** One page of a list; `next` is the cursor of the page after it, absent on the last. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().optional(), total: z.int().optional() });
}
export const PageQuery = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});

/** Who did something: a person, a service principal or the system. */
export const ActorSummary = z.object({
  kind: z.enum(["person", "service-principal", "system"]),
  principalId: z.string().optional(),
  name: z.string(),
});
export type ActorSummary = z.infer<typeof ActorSummary>;
