/**
 * How the embedded server runs: few processes and little memory, because it shares a small machine with Slipway.
 * Everything else is as PostgreSQL ships it; `fsync` in particular stays on.
 */
export const serverSettings: Readonly<Record<string, string>> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  cluster_name: "slipway",
  max_connections: "100",
  shared_buffers: "64MB",
  maintenance_work_mem: "32MB",
  max_wal_size: "512MB",
  min_wal_size: "32MB",
  // Its three input workers would cost more memory than they save time here.
  io_method: "sync",
  max_worker_processes: "2",
  max_parallel_workers: "0",
  max_parallel_workers_per_gather: "0",
  autovacuum_max_workers: "2",
  jit: "off",
  huge_pages: "off",
  timezone: "UTC",
  log_timezone: "UTC",
};

/** As arguments of the `postgres` program; a setting given here replaces the one above. */
export function settingArguments(overrides: Readonly<Record<string, string>>): string[] {
  return Object.entries({ ...serverSettings, ...overrides }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
}
