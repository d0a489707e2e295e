"use strict";
/** Loaded before a measured program: at its end, adds the most memory that it ever held, in kilobytes, to a file. */
const { appendFileSync } = require("node:fs");

process.on("exit", () =>
  appendFileSync(process.env.BENCH_MEMORY_FILE, `${process.resourceUsage().maxRSS}\n`),
);
