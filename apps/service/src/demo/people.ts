import type { OperatorRole, PublisherRole } from "@slipway/contracts/routes";

/** Somebody of the demo, with the one role that the sign-in link in the terminal is for. */
export interface DemoPerson {
  email: string;
  name: string;
  language: "en" | "zh-CN";
  /** What the terminal calls the link. */
  label: string;
  publisherRole?: PublisherRole;
  operatorRole?: OperatorRole;
}

export const demoPublisher = { publisherId: "quayside", name: "Quayside Systems" };
/** A subscription that the demo's customer has, and that the demo's offers may be previewed by. */
export const demoSubscription = "7d1c6f0a-93b5-4f6e-8a27-5c1e0b9d4f36";

export const demoPeople: readonly DemoPerson[] = [
  {
    email: "olivia@quayside.example",
    name: "Olivia Owens",
    language: "en",
    label: "Publisher, owner",
    publisherRole: "owner",
  },
  {
    email: "chen@quayside.example",
    name: "陈晨",
    language: "zh-CN",
    label: "Publisher, contributor",
    publisherRole: "contributor",
  },
  {
    email: "ravi@slipway.example",
    name: "Ravi Rao",
    language: "en",
    label: "Reviewer",
    operatorRole: "reviewer",
  },
  {
    email: "sofia@slipway.example",
    name: "Sofia Sand",
    language: "en",
    label: "Support engineer",
    operatorRole: "support-engineer",
  },
  {
    email: "ada@slipway.example",
    name: "Ada Admin",
    language: "en",
    label: "Administrator",
    operatorRole: "administrator",
  },
  { email: "carla@customer.example", name: "Carla Cole", language: "en", label: "Customer" },
];
