import type { Generated } from "kysely";
import type { OperatorRole, PublisherRole } from "@slipway/contracts/routes";

export interface RoleAssignmentTable {
  principal_id: string;
  publisher_id: string | null;
  role: PublisherRole | OperatorRole;
  added_at: Date;
  /** Null: given by hand. */
  group_role_id: Generated<string | null>;
}
