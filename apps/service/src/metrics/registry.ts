import { collectDefaultMetrics, Registry } from "prom-client";

/** What this process measures about itself, in Prometheus' terms; one process has one. */
export const registry = new Registry();

collectDefaultMetrics({ register: registry, prefix: "slipway_" });
