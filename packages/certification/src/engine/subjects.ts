import type { ArmTtkGroup } from "#arm-ttk/tests.ts";
import type { CertifiedPackage } from "#input/certified-package.ts";
import type { JsonFile } from "#input/json-file.ts";
import { remember } from "#input/remember.ts";
import { templatePartsOf, wholeTemplateOf } from "#input/template-part.ts";
import type { PackageSubject, SubjectKind, Subjects } from "#model/subject.ts";

type PackageKind = Exclude<SubjectKind, "listing">;

/** For each kind of rule, what it looks at in a package, in the order in which it does. */
const subjectsByKind: { [Kind in PackageKind]: (subject: PackageSubject) => Subjects[Kind][] } = {
  package: (subject) => (subject.package.kind === "file" ? [] : [subject]),
  file: (subject) => subject.package.files.map((file) => ({ ...subject, file })),
  "json-file": (subject) => subject.package.jsonFiles.map((file) => ({ ...subject, file })),
  template: (subject) =>
    subject.package.templates.flatMap((file) =>
      templatePartsOf(file).map((template) => ({ ...subject, file, template })),
    ),
  "whole-template": (subject) =>
    wholeTemplates(subject).map((file) => ({ ...subject, file, template: wholeTemplateOf(file) })),
  "main-template": (subject) =>
    [subject.package.mainTemplate ?? []]
      .flat()
      .map((file) => ({ ...subject, file, template: wholeTemplateOf(file) })),
  "create-ui": (subject) => createForms(subject).map((file) => ({ ...subject, file })),
  "parameters-file": (subject) =>
    inGroup(subject.package, "deploymentParameters").map((file) => ({ ...subject, file })),
  "view-definition": (subject) =>
    [subject.package.viewDefinition ?? []].flat().map((file) => ({ ...subject, file })),
};

const listsOf = remember<PackageSubject, Map<PackageKind, readonly PackageSubject[]>>(() => new Map());

/** What rules of a kind look at in a package; put together once for all of them. */
export function subjectsOf(subject: PackageSubject, kind: PackageKind): readonly PackageSubject[] {
  const lists = listsOf(subject);
  let subjects = lists.get(kind);
  if (subjects === undefined) lists.set(kind, (subjects = subjectsByKind[kind](subject)));
  return subjects;
}

/** arm-ttk looks at the main template only, or at the one file it was given. */
function wholeTemplates({
  package: { templates, mainTemplate },
  profile,
}: PackageSubject): readonly JsonFile[] {
  return profile === "arm-ttk" && mainTemplate !== undefined ? [mainTemplate] : templates;
}

/** arm-ttk tests the create form beside the main template, and others only when there is none. */
function createForms({ package: opened, profile }: PackageSubject): readonly JsonFile[] {
  const forms = inGroup(opened, "CreateUIDefinition");
  if (profile !== "arm-ttk" || opened.createUi === undefined) return forms;
  return forms.filter((file) => file === opened.createUi);
}

function inGroup(opened: CertifiedPackage, group: ArmTtkGroup): readonly JsonFile[] {
  return opened.jsonFiles.filter((file) => file.groups.has(group));
}
