/** A time as `2026-11-24 14:05`, in the zone of this machine. */
export function formatTime(iso: string): string {
  const time = new Date(iso);
  const pad = (value: number) => String(value).padStart(2, "0");
  const date = `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
  return `${date} ${pad(time.getHours())}:${pad(time.getMinutes())}`;
}
