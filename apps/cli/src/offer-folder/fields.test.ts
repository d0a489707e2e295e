import { describe, expect, it } from "vitest";
import {
  leadDestinations,
  offerFields as editorFields,
  type FieldScope,
} from "@slipway/contracts/offer-fields";
import { offerFields, planFields, versionFields, versionsField, type Field } from "#offer-folder/fields.ts";

const tables: Partial<Record<FieldScope, readonly Field[]>> = {
  offer: offerFields,
  plan: planFields,
  "package-version": versionFields,
};

/** Lists exist once: what the editor knows, an offer folder has a plain word for. */
describe("the words of an offer folder", () => {
  it.each(Object.entries(tables))("cover every field of the editor: %s", (scope, fields) => {
    const named = new Set([...fields.map(({ wire }) => wire.join("/")), versionsField.wire]);
    const missing = editorFields
      .filter((field) => field.scope === scope && !named.has(field.key))
      .map(({ key }) => key);
    expect(missing).toEqual([]);
  });

  it("cover every lead destination", () => {
    const named = new Set(offerFields.map(({ wire }) => wire[0]));
    const keys = leadDestinations.flatMap(({ configurationKey }) => configurationKey ?? []);
    expect(keys.filter((key) => !named.has(key))).toEqual([]);
  });

  it.each(Object.entries(tables))("are all different: %s", (_scope, fields) => {
    expect(new Set(fields.map(({ plain }) => plain.join("."))).size).toBe(fields.length);
  });
});
