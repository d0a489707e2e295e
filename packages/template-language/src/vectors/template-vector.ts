/** One example of a template: what it deploys and says. */
export interface TemplateVector {
  readonly section: string;
  readonly title: string;
  readonly template: object;
  /** One line a resource (`type name (state) <- what it depends on`), `{?}` for what is not known; or only how many there are. */
  readonly resources: readonly string[] | number;
  /** Codes of the diagnostics. */
  readonly problems: readonly string[];
  /** Values of all outputs. */
  readonly outputs: Readonly<Record<string, unknown>> | undefined;
}

type Row = readonly [
  title: string,
  template: object,
  resources: readonly string[] | number,
  problems?: readonly string[],
  outputs?: Readonly<Record<string, unknown>>,
];

/** Rows of one section of arm-expressions.md. */
export function templateVectors(section: string, rows: readonly Row[]): readonly TemplateVector[] {
  return rows.map(([title, template, resources, problems = [], outputs]) => ({
    section,
    title,
    template,
    resources,
    problems,
    outputs,
  }));
}

/** The file that templates of the examples link to. */
export const linkedTemplate = {
  parameters: { n: { type: "string" } },
  resources: [{ type: "Web/sites", apiVersion: "1", name: "[concat('linked-', parameters('n'))]" }],
};
