import { totalmem } from "node:os";
import type { Place } from "./place.ts";

const MIB = 1024 * 1024;
const between = (low: number, value: number, high: number) =>
  Math.round(Math.min(high, Math.max(low, value)));

/** The arguments of the server. They stand on the command line, so that no edited file can weaken them. */
export function serverArguments({ data, socket }: Place): string[] {
  const memory = totalmem() / MIB;
  const settings: Record<string, string> = {
    // Only the socket's directory leads here, and only its owner may enter it. The OpenSSL in the package is old and never used.
    listen_addresses: "",
    unix_socket_directories: `"${socket.replaceAll('"', '""')}"`,
    unix_socket_permissions: "0700",
    port: "5432",
    ssl: "off",
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    // The app shares the machine: an eighth for the server's own cache, the rest is the system's file cache.
    shared_buffers: `${between(32, memory / 8, 512)}MB`,
    effective_cache_size: `${between(64, memory / 2, 16_384)}MB`,
    work_mem: "8MB",
    maintenance_work_mem: `${between(32, memory / 32, 256)}MB`,
    max_connections: "100",
    max_wal_size: "1GB",
    checkpoint_completion_target: "0.9",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_min_messages: "warning",
    log_checkpoints: "off",
    log_line_prefix: "%m [%p] ",
    idle_in_transaction_session_timeout: "60s",
  };
  return ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}
