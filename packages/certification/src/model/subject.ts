import type { ApiVersions } from "#api-versions/api-versions.ts";
import type { CertifiedFile } from "#input/certified-file.ts";
import type { CertifiedPackage } from "#input/certified-package.ts";
import type { JsonFile } from "#input/json-file.ts";
import type { TemplatePart } from "#input/template-part.ts";
import type { Profile } from "./finding.ts";
import type { ListingInput } from "./listing.ts";
import type { CertifyOptions } from "./report.ts";

/** What every rule is given, whatever it looks at. */
export interface BaseSubject {
  profile: Profile;
  /** YYYY-MM-DD. */
  today: string;
  options: CertifyOptions;
}

export interface PackageSubject extends BaseSubject {
  package: CertifiedPackage;
  listing: ListingInput | undefined;
  apiVersions: ApiVersions;
}

export interface FileSubject extends PackageSubject {
  file: CertifiedFile;
}

export interface JsonSubject extends PackageSubject {
  file: JsonFile;
}

export interface TemplateSubject extends JsonSubject {
  template: TemplatePart;
}

export interface ListingSubject extends BaseSubject {
  listing: ListingInput;
}

/** What a rule can look at, one at a time. */
export interface Subjects {
  /** The package as a whole; not for single files. */
  package: PackageSubject;
  /** Every file, whatever it is. */
  file: FileSubject;
  /** Every `.json` and `.jsonc` file. */
  "json-file": JsonSubject;
  /** Every deployment template, and again every nested template with inner scope, each without what is nested in it. */
  template: TemplateSubject;
  /** Every deployment template as one, nested templates included. */
  "whole-template": TemplateSubject;
  /** The main template only, as one. */
  "main-template": TemplateSubject;
  "create-ui": JsonSubject;
  "parameters-file": JsonSubject;
  "view-definition": JsonSubject;
  /** The offer's texts and plans. */
  listing: ListingSubject;
}

export type SubjectKind = keyof Subjects;
