import {
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Subtitle2,
  tokens,
} from "@fluentui/react-components";
import type { CreateUi, FormEnvironment } from "@slipway/template-language";
import { useTexts } from "#texts/use-texts.ts";
import { createTexts } from "./create-texts.ts";
import { useForm } from "./form-context.ts";
import { isGroupName } from "./is-group-name.ts";
import { offeredLocations } from "./offered-locations.ts";

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    rowGap: tokens.spacingVerticalL,
    maxWidth: "720px",
    marginBottom: tokens.spacingVerticalXL,
  },
});

interface BasicsFieldsProps {
  form: CreateUi;
  environment: FormEnvironment;
}

/** What Azure's portal asks above the author's own elements: subscription, resource group, region, names. */
export function BasicsFields({ form, environment }: BasicsFieldsProps) {
  const styles = useStyles();
  const texts = useTexts(createTexts);
  const { state, setBasics } = useForm();
  const { subscription, location } = state.basics;
  return (
    <div className={styles.box}>
      <Subtitle2 as="h2" style={{ margin: 0 }}>
        {texts.project}
      </Subtitle2>
      <Field label={texts.subscription} required>
        <Select
          value={subscription.subscriptionId}
          onChange={(_, { value }) => {
            const chosen = environment.subscriptions.find(({ subscriptionId }) => subscriptionId === value);
            if (chosen !== undefined) setBasics({ subscription: chosen });
          }}
        >
          {environment.subscriptions.map(({ subscriptionId, displayName }) => (
            <option key={subscriptionId} value={subscriptionId}>
              {displayName}
            </option>
          ))}
        </Select>
      </Field>
      <ResourceGroup />
      {environment.kind === "managed-application" && <ApplicationNames />}
      <Subtitle2 as="h2" style={{ margin: 0 }}>
        {texts.instance}
      </Subtitle2>
      <Field label={texts.region} required>
        <Select
          value={location}
          onChange={(_, { value }) =>
            setBasics({ location: value, resourceGroup: { ...state.basics.resourceGroup, location: value } })
          }
        >
          {offeredLocations(form, environment).map(({ name, displayName }) => (
            <option key={name} value={name}>
              {displayName}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

function ResourceGroup() {
  const texts = useTexts(createTexts);
  const { state, setBasics } = useForm();
  const { resourceGroup } = state.basics;
  return (
    <>
      <Field label={texts.resourceGroupMode}>
        <RadioGroup
          layout="horizontal"
          value={resourceGroup.mode}
          onChange={(_, { value }) =>
            setBasics({ resourceGroup: { ...resourceGroup, mode: value === "New" ? "New" : "Existing" } })
          }
        >
          <Radio value="New" label={texts.newGroup} />
          <Radio value="Existing" label={texts.existingGroup} />
        </RadioGroup>
      </Field>
      <GroupName
        label={texts.resourceGroup}
        value={resourceGroup.name}
        onChange={(name) => setBasics({ resourceGroup: { ...resourceGroup, name } })}
      />
    </>
  );
}

function ApplicationNames() {
  const texts = useTexts(createTexts);
  const { state, setBasics } = useForm();
  const { applicationName, managedResourceGroup } = state.basics;
  return (
    <>
      <Field label={texts.applicationName} required {...missing(applicationName, texts.required)}>
        <Input value={applicationName} onChange={(_, { value }) => setBasics({ applicationName: value })} />
      </Field>
      <GroupName
        label={texts.managedGroup}
        hint={texts.managedGroupHelp}
        value={managedResourceGroup}
        onChange={(name) => setBasics({ managedResourceGroup: name })}
      />
    </>
  );
}

function missing(value: string, message: string) {
  return value.trim() === "" ? { validationMessage: message } : {};
}

interface GroupNameProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (name: string) => void;
}

function GroupName({ label, hint, value, onChange }: GroupNameProps) {
  const texts = useTexts(createTexts);
  return (
    <Field
      label={label}
      hint={hint ?? texts.groupNameHelp}
      required
      {...(isGroupName(value)
        ? {}
        : { validationMessage: value === "" ? texts.required : texts.groupNameWrong })}
    >
      <Input value={value} spellCheck={false} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}
