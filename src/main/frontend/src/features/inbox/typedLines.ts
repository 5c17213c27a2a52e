interface Field {
  key?: string;
  label?: string;
  components?: Field[];
  values?: { value: unknown; label: string }[];
}

/** The fields of a form-js schema, also those in groups. */
function fieldsOf(schema: unknown): Field[] {
  const parts = (schema as Field | null | undefined)?.components ?? [];
  return parts.flatMap((part) => [part, ...fieldsOf(part)]);
}

/** What was typed into a form, as its reader knows it: names of fields and words of choices. What is empty is left out. */
export function typedLines(
  data: Record<string, unknown>,
  schema: unknown,
  nameOf: (field: string) => string,
): [label: string, value: string][] {
  const fields = fieldsOf(schema);
  return Object.entries(data)
    .filter(([, value]) => ['string', 'number'].includes(typeof value) && value !== '')
    .map(([key, value]) => {
      const field = fields.find((one) => one.key === key);
      const choice = field?.values?.find((one) => one.value === value);
      return [field?.label ?? nameOf(key), choice?.label ?? String(value)];
    });
}
