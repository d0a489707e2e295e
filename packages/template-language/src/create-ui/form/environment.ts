import type { PlainValue } from "#json/to-value.ts";
import type { SubscriptionChoice } from "./basics.ts";

/**
 * Everything that a form would ask Azure for, as data: it never changes during the life of a form, so that the same inputs
 * always give the same state. `createOfflineEnvironment` makes one with sample data.
 */
export interface FormEnvironment {
  /** Solution templates deploy into a group of the customer; managed applications get a group of their own. */
  readonly kind: "solution-template" | "managed-application";
  /** What `guid()` and `rand()` are made from. */
  readonly seed: string;
  /** What `utcNow()` gives, ISO 8601 in UTC. */
  readonly now: string;
  /** The first one is chosen until the customer chooses. */
  readonly subscriptions: readonly SubscriptionChoice[];
  readonly resourceGroups: readonly ExistingResourceGroup[];
  readonly locations: readonly LocationChoice[];
  readonly vmSizes: readonly VmSize[];
  readonly resources: readonly ExistingResource[];
  readonly applications: readonly DirectoryApplication[];
  /** Globally unique names that are taken already, lower case. */
  readonly takenNames: readonly string[];
  /** What `permission` validations find. */
  readonly hasPermission: boolean;
  readonly answers: readonly RequestAnswer[];
  /** True when selectors make up one resource where there is none of the wanted type. */
  readonly inventsResources: boolean;
}

export interface ExistingResourceGroup {
  readonly subscriptionId: string;
  readonly name: string;
  readonly location: string;
  readonly isEmpty: boolean;
}

export interface LocationChoice {
  readonly name: string;
  readonly displayName: string;
  /** Resource types that this region does not offer, lower case. */
  readonly lacksTypes?: readonly string[];
}

export interface VmSize {
  readonly name: string;
  readonly vCpus: number;
  readonly memoryGb: number;
  readonly zones: number;
  readonly hasPremiumStorage: boolean;
  /** Regions where it cannot be had. */
  readonly lacksLocations?: readonly string[];
}

export interface ExistingResource {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly location: string;
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  /** Further members that a selector hands out: properties, sku, kind, tags. */
  readonly details?: { readonly [name: string]: PlainValue };
}

export interface DirectoryApplication {
  readonly appId: string;
  readonly name: string;
  readonly objectId: string;
}

/** The answer to requests of one kind; the first that fits is taken. */
export interface RequestAnswer {
  readonly method: "GET" | "POST";
  /** Path without query, any letter case; `{name}` stands for one segment, a leading `**` for any beginning. */
  readonly path: string;
  readonly state: "answered" | "failed" | "pending";
  /**
   * In its texts `{path:name}` and `{body:name}` stand for a segment of the path and a member of the request's body;
   * the text `{isFree:name}` becomes false when that member of the body is a taken name.
   */
  readonly body: PlainValue;
}
