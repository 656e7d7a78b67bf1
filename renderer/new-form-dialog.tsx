import {
  Button,
  DialogActions,
  DialogContent,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useState } from 'react';
import { catalogue, definitionOf } from '../shared/forms/catalogue';
import { outlineOf, outlines } from '../shared/forms/outlines/outlines';
import { useJibiao } from './jibiao';
import { closeDialog } from './program';
import { usualYear, YearField } from './year-field';

/** Chooses a blank form from the catalogue, or the outline of a report, and its year. */
export function NewFormDialog() {
  const { files, program } = useJibiao();
  const [form, setForm] = useState(catalogue[0]?.id ?? '');
  const [year, setYear] = useState(usualYear);
  const definition = definitionOf(form);
  const outline = outlineOf(form);
  return (
    <>
      <DialogTitle>新建空白表</DialogTitle>
      <DialogContent>
        <Field label="表种">
          <RadioGroup value={form} onChange={(_event, { value }) => setForm(value)}>
            {catalogue.map(({ id, title, origin }) => (
              <Radio key={id} value={id} label={`${title}（${origin}）`} />
            ))}
            {outlines.map(({ id, name, origin }) => (
              <Radio key={id} value={id} label={`${name}（${origin}）`} />
            ))}
          </RadioGroup>
        </Field>
        <YearField year={year} onYear={setYear} />
      </DialogContent>
      <DialogActions>
        <Button
          appearance="primary"
          disabled={!definition && !outline}
          onClick={() => {
            closeDialog(program);
            if (definition) files.newForm(definition, year);
            else if (outline) files.newReport(outline, { year, unit: '' });
          }}
        >
          新建
        </Button>
        <Button onClick={() => closeDialog(program)}>取消</Button>
      </DialogActions>
    </>
  );
}
