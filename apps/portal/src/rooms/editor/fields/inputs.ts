import type { ComponentType } from "react";
import type { FieldFormat } from "@slipway/contracts/offer-fields";
import { AudienceInput } from "./audience-input.tsx";
import { AuthorizationsInput } from "./authorizations-input.tsx";
import { BooleanInput } from "./boolean-input.tsx";
import { ChoiceInput } from "./choice-input.tsx";
import { ChoicesInput } from "./choices-input.tsx";
import { DocumentInput } from "./document-input.tsx";
import { GuidsInput } from "./guids-input.tsx";
import { HtmlInput } from "./html/html-input.tsx";
import { ImageInput } from "./image-input.tsx";
import type { InputProps } from "./input-props.ts";
import { LeadDestinationInput } from "./lead-destination-input.tsx";
import { LinksInput } from "./links-input.tsx";
import { PackageFileInput } from "./package-file-input.tsx";
import { PoliciesInput } from "./policies-input.tsx";
import { PriceInput } from "./price-input.tsx";
import { RegionsInput } from "./regions-input.tsx";
import { ScreenshotsInput } from "./screenshots-input.tsx";
import { TextInput } from "./text-input.tsx";
import { VideosInput } from "./videos-input.tsx";

interface InputKind {
  Input: ComponentType<InputProps>;
  /** Several controls under one label. */
  isGroup: boolean;
}

function single(Input: InputKind["Input"]): InputKind {
  return { Input, isGroup: false };
}
function group(Input: InputKind["Input"]): InputKind {
  return { Input, isGroup: true };
}

/** The input of each kind of field: the editor is drawn from the field data through this table. */
export const inputs: Readonly<Record<FieldFormat["kind"], InputKind>> = {
  text: single(TextInput),
  html: single(HtmlInput),
  url: single(TextInput),
  email: single(TextInput),
  phone: single(TextInput),
  guid: single(TextInput),
  guids: single(GuidsInput),
  boolean: single(BooleanInput),
  choice: group(ChoiceInput),
  choices: group(ChoicesInput),
  regions: group(RegionsInput),
  price: single(PriceInput),
  image: group(ImageInput),
  screenshots: group(ScreenshotsInput),
  videos: group(VideosInput),
  links: group(LinksInput),
  document: group(DocumentInput),
  audience: group(AudienceInput),
  "package-file": group(PackageFileInput),
  authorizations: group(AuthorizationsInput),
  policies: group(PoliciesInput),
  "lead-destination": single(LeadDestinationInput),
};
