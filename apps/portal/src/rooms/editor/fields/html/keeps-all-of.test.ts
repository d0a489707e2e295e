import { expect, it } from "vitest";
import { keepsAllOf } from "./keeps-all-of.ts";

it.each([
  ["", true],
  ["Plain text, 3 < 4", true],
  ['<P>One <a href="https://a.example">link</a></P><ul><li>x</li></ul>', true],
  ["<p>before</p><table><tr><td>1</td></tr></table>", false],
  ["<p>x</p><script>1</script>", false],
  ["<h7>none</h7>", false],
])("%s", (html, expected) => {
  expect(keepsAllOf(html)).toBe(expected);
});
