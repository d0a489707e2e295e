/** A figure that must not drift, with how much it may rise in the time that is judged. */
export interface FlatFigure {
  /** Of a sample. */
  name: string;
  title: string;
  unit: string;
  digits: number;
  /** Of its median, and at least `slack` in its unit: a heap is never twice the same. */
  share: number;
  slack: number;
}

/** What must be flat. The judged time is three quarters of the run. */
export const flatFigures: readonly FlatFigure[] = [
  { name: "service", title: "memory of the service (PSS)", unit: "MB", digits: 0, share: 0.1, slack: 10 },
  {
    name: "launchers",
    title: "memory of launcher and command line (PSS)",
    unit: "MB",
    digits: 0,
    share: 0.05,
    slack: 5,
  },
  {
    name: "postgres",
    title: "memory of PostgreSQL's processes (without shared)",
    unit: "MB",
    digits: 0,
    share: 0.15,
    slack: 15,
  },
  {
    name: "shared",
    title: "memory that PostgreSQL's processes share",
    unit: "MB",
    digits: 0,
    share: 0.15,
    slack: 16,
  },
  { name: "heap", title: "JavaScript heap in use", unit: "MB", digits: 0, share: 0.15, slack: 15 },
  { name: "external", title: "buffers outside the heap", unit: "MB", digits: 1, share: 0.15, slack: 5 },
  {
    name: "delay",
    title: "event loop delay, 99th percentile",
    unit: "ms",
    digits: 1,
    share: 0.5,
    slack: 50,
  },
  { name: "descriptors", title: "open file descriptors", unit: "", digits: 0, share: 0.05, slack: 6 },
  {
    name: "handles",
    title: "sockets, timers and requests under way",
    unit: "",
    digits: 0,
    share: 0.05,
    slack: 6,
  },
  { name: "connections", title: "connections to PostgreSQL", unit: "", digits: 0, share: 0, slack: 2 },
  { name: "queued", title: "jobs that are not done", unit: "", digits: 0, share: 0, slack: 20 },
  { name: "oldest", title: "wait of the oldest job that is due", unit: "s", digits: 1, share: 0, slack: 10 },
  { name: "p50", title: "requests, median", unit: "ms", digits: 1, share: 0.5, slack: 10 },
  { name: "p95", title: "requests, 95th percentile", unit: "ms", digits: 1, share: 0.5, slack: 100 },
];
