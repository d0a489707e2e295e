import type { Sample } from "./sample.ts";
import { growingTables } from "./tables.ts";

interface Line {
  label: string;
  of(sample: Sample): number;
}

interface Panel {
  title: string;
  lines: readonly Line[];
}

const figure = (name: string, label: string): Line => ({ label, of: (sample) => sample[name] ?? 0 });

/** Rows of all tables of a kind. */
const rowsOf = (label: string, isCounted: (table: string) => boolean): Line => ({
  label,
  of: (sample) =>
    Object.entries(sample)
      .filter(([name]) => name.startsWith("rows ") && isCounted(name.slice("rows ".length)))
      .reduce((total, [, rows]) => total + rows, 0),
});

const panels: readonly Panel[] = [
  {
    title: "Memory, MB",
    lines: [
      figure("service", "service"),
      figure("launchers", "launchers"),
      figure("postgres", "PostgreSQL"),
      figure("shared", "PostgreSQL, shared"),
    ],
  },
  {
    title: "JavaScript heap and buffers, MB",
    lines: [figure("heap", "heap"), figure("external", "buffers")],
  },
  {
    title: "Requests, ms",
    lines: [figure("p50", "median"), figure("p95", "95th percentile")],
  },
  { title: "Event loop delay, ms", lines: [figure("delay", "99th percentile")] },
  {
    title: "Handles",
    lines: [
      figure("descriptors", "file descriptors"),
      figure("handles", "resources"),
      figure("connections", "connections"),
    ],
  },
  {
    title: "Jobs, and seconds the oldest waits",
    lines: [figure("queued", "jobs not done"), figure("oldest", "seconds")],
  },
  {
    title: "Rows that are kept, and that age",
    lines: [
      rowsOf("kept", (table) => growingTables[table]?.kind === "kept"),
      rowsOf("aging", (table) => growingTables[table]?.kind === "aging"),
    ],
  },
  {
    title: "Rows of all other tables",
    lines: [rowsOf("rows", (table) => growingTables[table] === undefined)],
  },
];

const size = { width: 460, height: 190, left: 56, right: 26, top: 44, bottom: 26 };
const columns = 2;

/** The samples as small graphs, each from zero, readable on light and dark pages. */
export function drawGraph(samples: readonly Sample[]): string {
  const rows = Math.ceil(panels.length / columns);
  const [width, height] = [size.width * columns, size.height * rows];
  const drawn = panels.map((panel, index) => {
    const [x, y] = [(index % columns) * size.width, Math.floor(index / columns) * size.height];
    return `<g transform="translate(${x} ${y})">${drawPanel(panel, samples)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${panels.map(({ title }) => title).join("; ")}: over time">
<style>${style}</style>
<rect class="ground" width="${width}" height="${height}"/>
${drawn.join("\n")}
</svg>
`;
}

const style = `.ground{fill:#fff}text{font:11px system-ui,sans-serif;fill:#424242}.title{font-weight:600;font-size:12px;fill:#242424}
.grid{stroke:#e0e0e0;stroke-width:1}.line{fill:none;stroke-width:1.6;stroke-linejoin:round}
.c0{stroke:#0f6cbd;fill:#0f6cbd}.c1{stroke:#a4262c;fill:#a4262c}.c2{stroke:#0e700e;fill:#0e700e}.c3{stroke:#8a4b00;fill:#8a4b00}
path.line{fill:none}text.key{stroke:none}
@media (prefers-color-scheme:dark){.ground{fill:#1f1f1f}text{fill:#d6d6d6}.title{fill:#fff}.grid{stroke:#424242}
.c0{stroke:#62abf5;fill:#62abf5}.c1{stroke:#f1707b;fill:#f1707b}.c2{stroke:#6bc46b;fill:#6bc46b}.c3{stroke:#ffb35c;fill:#ffb35c}path.line{fill:none}text.key{stroke:none}}`;

function drawPanel({ title, lines }: Panel, samples: readonly Sample[]): string {
  const [inner, outer] = [size.width - size.left - size.right, size.height - size.top - size.bottom];
  const end = samples.at(-1)?.["seconds"] ?? 1;
  const top = roundUp(Math.max(0, ...lines.flatMap(({ of }) => samples.map(of))));
  const x = (seconds: number) => size.left + (seconds / end) * inner;
  const y = (value: number) => size.top + outer * (1 - value / top);
  const grid = [0, 0.5, 1].map((share) => {
    const at = y(top * share).toFixed(1);
    return `<line class="grid" x1="${size.left}" x2="${size.width - size.right}" y1="${at}" y2="${at}"/><text x="${size.left - 6}" y="${Number(at) + 4}" text-anchor="end">${Number((top * share).toPrecision(3)).toLocaleString("en")}</text>`;
  });
  const minutes = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      `<text x="${x(end * share).toFixed(1)}" y="${size.height - 8}" text-anchor="middle">${Number(((end * share) / 60).toFixed(1))} min</text>`,
  );
  const paths = lines.map(({ of }, index) => {
    const points = samples.map(
      (sample) => `${x(sample["seconds"] ?? 0).toFixed(1)} ${y(of(sample)).toFixed(1)}`,
    );
    return `<path class="line c${index}" d="M${points.join("L")}"/>`;
  });
  const keyWidth = inner / lines.length;
  const keys = lines.map(
    ({ label }, index) =>
      `<text class="key c${index}" x="${size.left + index * keyWidth}" y="36">${label}</text>`,
  );
  return `<text class="title" x="${size.left}" y="18">${title}</text>${keys.join("")}${grid.join("")}${minutes.join("")}${paths.join("")}`;
}

/** The next of 1, 2, 4, 5, 8 or 10 times a power of ten, so that the axis has round numbers. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 4, 5, 8, 10].find((step) => step * power >= value) ?? 10);
}
