import { Field, SpinButton } from '@fluentui/react-components';

/** 自评 is filled in the year after (domain: February to June), so last year is the usual answer. */
export const usualYear = (): number => new Date().getFullYear() - 1;

/** 年度 of a new form or report. */
export function YearField({ year, onYear }: { readonly year: number; readonly onYear: (year: number) => void }) {
  return (
    <Field label="年度">
      <SpinButton
        value={year}
        min={2000}
        max={2100}
        onChange={(_event, { value, displayValue }) => {
          const typed = value ?? Number(displayValue);
          if (Number.isInteger(typed)) onYear(typed);
        }}
      />
    </Field>
  );
}
