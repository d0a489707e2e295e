import type { Language } from "@slipway/contracts";

/**
 * The texts of one page or part, in every language. A text is a string, or a function of what it tells;
 * since each language has the type of the English one, a missing text does not compile.
 */
export type Catalogue<T> = Readonly<Record<Language, T>>;

/** Puts the languages of a catalogue together; the second must have exactly the texts of the first. */
export function defineTexts<const T extends Record<string, unknown>>(
  en: T,
  chinese: NoInfer<{ readonly [K in keyof T]: Widen<T[K]> }>,
): Catalogue<{ readonly [K in keyof T]: Widen<T[K]> }> {
  return { en: en as { readonly [K in keyof T]: Widen<T[K]> }, "zh-CN": chinese };
}

type Widen<V> = V extends string
  ? string
  : V extends (...given: infer A) => string
    ? (...given: A) => string
    : V extends object
      ? { readonly [K in keyof V]: Widen<V[K]> }
      : V;
