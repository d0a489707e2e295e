import { failure, vectors } from "./vector.ts";

const data = { variables: { object: { Name: "n", list: [{ x: [1, 2, 3] }] }, text: "abc" } };

/** Section 3: how expressions are put together; section 2: their tokens. */
export const syntaxVectors = [
  ...vectors("3", [
    ["'it''s'", "it's"],
    ["'abc'", "abc"],
    ["''", ""],
    ["'a]b[c}'", "a]b[c}"],
    ["'\\n'", "\\n"],
    ["variables('object').name", "n", data],
    ["variables('object').LIST[0].x[2]", 3, data],
    ["variables('object')['list'][0]['X'][1]", 2, data],
    ["variables('object').none", failure("missing-property"), data],
    ["variables('object').list[1]", failure("index-out-of-range"), data],
    ["variables('object').list[-1]", failure("index-out-of-range"), data],
    ["variables('text')[0]", failure("argument-type"), data],
    ["variables('text').length", failure("missing-property"), data],
    ["variables ( 'text' )", "abc", data],
    ["VARIABLES('TEXT')", "abc", data],
    ["\n  concat(\n    'a',\n    'b'\n  )\n", "ab"],
    ["createArray('a', 'b')[1]", "b"],
    ["first(createArray('a'))", "a"],
    ["concat('a',)", failure("syntax")],
    ["concat(,'a')", failure("syntax")],
    ["concat('a' 'b')", failure("syntax")],
    ["concat('a'", failure("syntax")],
    ["concat('a)", failure("syntax")],
    ["concat('a'))", failure("syntax")],
    ["variables('object').", failure("syntax"), data],
    ["variables('object')[", failure("syntax"), data],
    ["true", failure("syntax")],
    ["1 + 2", failure("syntax")],
    ['concat("a")', failure("syntax")],
    ["concat('a') // b", failure("syntax")],
    ["variables('object')?.name", failure("syntax"), data],
    ["", failure("syntax")],
    ["nothing('a')", failure("unknown-function")],
    ["contoso.nothing('a')", failure("unknown-function")],
  ]),
];

/** Section 1: what is an expression at all; these are whole texts, brackets and all. */
export const literalTexts = [
  ["[[x]", "[x]"],
  ["[[x", "[[x"],
  ["['it''s']", "it's"],
  [" [add(1,2)]", " [add(1,2)]"],
  ["[add(1,2)] ", "[add(1,2)] "],
  ["[x] y", "[x] y"],
  ["[[concat('a')]", "[concat('a')]"],
  ["[[[x]", "[[x]"],
  ["plain", "plain"],
  ["", ""],
  ["[", "["],
  ["]", "]"],
  ["[add(1,2)]", 3],
] as const;
