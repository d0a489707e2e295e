import { form, members, times, type HostilePackage } from "./hostile-package.ts";

const patterns = [
  "^(([a-z])+.)+[A-Z]([a-z])+$",
  "^(a+)+$",
  "(a|aa)+$",
  "(.*a){25}$",
  "^(\\w+\\s?)*$",
  "(?=(a+))\\1+b",
  "a{0,60000}{0,60000}",
  "((((((((((a*)*)*)*)*)*)*)*)*)*)*b",
];

function box(index: number, constraints: object): object {
  return {
    name: `t${index}`,
    type: "Microsoft.Common.TextBox",
    label: "l",
    defaultValue: `${"a".repeat(5000)}!`,
    constraints,
  };
}

function list(index: number, count: number, more: object = {}): object {
  return {
    name: `d${index}`,
    type: "Microsoft.Common.DropDown",
    label: "l",
    ...more,
    constraints: { allowedValues: times(count, (value) => ({ label: `l${value}`, value: `v${value}` })) },
  };
}

const givesAll = (count: number, prefix: string) =>
  members(count, (index) => `[basics('${prefix}${index}')]`);

/** Forms with patterns that backtrack for ever, circles, and more of everything than anybody needs. */
export const hostileForms: readonly HostilePackage[] = [
  {
    name: "patterns that backtrack for ever",
    files: () =>
      form(
        times(64, (index) =>
          box(index, {
            required: true,
            regex: patterns[index % patterns.length],
            validations: [{ regex: patterns[(index + 1) % patterns.length], message: "m" }],
          }),
        ),
        givesAll(64, "t"),
      ),
  },
  {
    name: "a pattern of 100,000 characters",
    files: () =>
      form([box(0, { regex: `^${"(a?".repeat(30_000)}${")".repeat(30_000)}$` })], givesAll(1, "t")),
  },
  {
    name: "patterns of a million repetitions",
    files: () =>
      form(
        times(20, (index) => box(index, { regex: `^((a{1000}){1000}){1000}.{0,${index}}$` })),
        givesAll(20, "t"),
      ),
  },
  {
    name: "300 lists of 12",
    files: () =>
      form(
        times(300, (index) => list(index, 12)),
        givesAll(300, "d"),
      ),
  },
  { name: "a list of 100,000", files: () => form([list(0, 100_000)], givesAll(1, "d")) },
  {
    name: "10,000 elements",
    files: () =>
      form(
        times(10_000, (index) => box(index, {})),
        givesAll(10_000, "t"),
      ),
  },
  { name: "sections 2,000 deep", files: () => form([sections(2000)], {}) },
  {
    name: "200 elements that see each other in a circle",
    files: () =>
      form(
        times(200, (index) => list(index, 3, { visible: `[equals(basics('d${(index + 1) % 200}'), 'v0')]` })),
        givesAll(200, "d"),
      ),
  },
  {
    name: "1,000 elements that are shown by the one before",
    files: () =>
      form(
        times(1000, (index) =>
          list(index, 2, index === 0 ? {} : { visible: `[equals(basics('d${index - 1}'), 'v1')]` }),
        ),
        givesAll(1000, "d"),
      ),
  },
  {
    name: "expressions that never end",
    files: () =>
      form(
        times(40, (index) => ({
          ...list(index, 3),
          visible:
            "[greater(length(map(range(1, 10000), (x) => map(range(1, 10000), (y) => concat(string(x), string(y))))), 3)]",
        })),
        givesAll(40, "d"),
      ),
  },
  {
    name: "lists that double",
    files: () =>
      form(
        times(40, (index) => ({
          name: `d${index}`,
          type: "Microsoft.Common.DropDown",
          constraints: {
            allowedValues: `[concat(basics('d${index - 1}'), basics('d${index - 1}'), parse('[{"label": "a", "value": [1, 2, 3]}]'))]`,
          },
        })),
        givesAll(40, "d"),
      ),
  },
];

function sections(depth: number): object {
  let inner: object = { name: "t", type: "Microsoft.Common.TextBox" };
  for (let level = 0; level < depth; level += 1)
    inner = { name: `s${level}`, type: "Microsoft.Common.Section", elements: [inner] };
  return inner;
}
