/** What a part of a view must have; the names of lists lead to the parts in them. */
export interface ViewShape {
  required: readonly string[];
  lists: Readonly<Record<string, keyof typeof viewParts>>;
  /** Properties with a closed list of values. */
  oneOf?: Readonly<Record<string, readonly string[]>>;
}

const version = { version: ["1.0.0"] };

/** Parts of views, from the published schema (viewdefinition 0.0.1-preview). */
export const viewParts = {
  chart: {
    required: ["displayName", "metrics"],
    lists: { metrics: "metric" },
    oneOf: { chartType: ["Bar", "Line", "Area", "Scatter"] },
  },
  metric: {
    required: ["name", "aggregationType", "resourceType"],
    lists: {},
    oneOf: { aggregationType: ["none", "sum", "min", "max", "avg", "unique", "percentile", "count"] },
  },
  command: { required: ["displayName", "path"], lists: {} },
  column: { required: ["key", "displayName"], lists: {} },
} as const satisfies Record<
  string,
  { required: readonly string[]; lists: Record<string, string>; oneOf?: Record<string, readonly string[]> }
>;

/** Kinds of views by their `properties`; Associations are documented, but not in the schema. */
export const viewKinds: Readonly<Record<string, ViewShape>> = {
  Overview: { required: [], lists: { commands: "command" }, oneOf: version },
  Metrics: { required: ["charts"], lists: { charts: "chart" }, oneOf: version },
  CustomResources: {
    required: ["displayName", "version", "resourceType"],
    lists: { commands: "command", columns: "column" },
    oneOf: version,
  },
  Associations: { required: ["displayName", "version", "targetResourceType"], lists: {}, oneOf: version },
};
