import {
  Button,
  DialogActions,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useState } from 'react';
import { unitsOf } from '../shared/document/checks/counterpart';
import { comparedForm } from '../shared/forms/compared-forms';
import { outlineOf, outlines } from '../shared/forms/outlines/outlines';
import { viewOfEditor } from './editor-state';
import type { EditorState } from './editor-state';
import { useJibiao } from './jibiao';
import { closeDialog } from './program';
import { startReport } from './report-commands';
import { usualYear, YearField } from './year-field';

/** Chooses an outline; year and unit are those of the tables. */
export function NewReportDialog() {
  const { program } = useJibiao();
  const [start] = useState(() => startOf(program.getState().editor));
  const [outline, setOutline] = useState(outlines[0]?.id ?? '');
  const [year, setYear] = useState(start.year);
  const [unit, setUnit] = useState(start.unit);
  const chosen = outlineOf(outline);
  return (
    <>
      <DialogTitle>新建报告</DialogTitle>
      <DialogContent>
        <Field label="提纲">
          <RadioGroup value={outline} onChange={(_event, { value }) => setOutline(value)}>
            {outlines.map(({ id, name, origin }) => (
              <Radio key={id} value={id} label={`${name}（${origin}）`} />
            ))}
          </RadioGroup>
        </Field>
        <YearField year={year} onYear={setYear} />
        <Field label="单位名称">
          <Input value={unit} onChange={(_event, { value }) => setUnit(value)} />
        </Field>
      </DialogContent>
      <DialogActions>
        <Button
          appearance="primary"
          disabled={!chosen}
          onClick={() => {
            closeDialog(program);
            if (chosen) startReport(program, chosen, { year, unit: unit.trim() });
          }}
        >
          新建
        </Button>
        <Button onClick={() => closeDialog(program)}>取消</Button>
      </DialogActions>
    </>
  );
}

/** As the tables say; without any, last year's. */
function startOf(editor: EditorState | null): { readonly year: number; readonly unit: string } {
  const forms = editor ? Object.values(viewOfEditor(editor).forms) : [];
  const year = forms.find(({ shown }) => shown.year !== null)?.shown.year;
  const [unit = ''] = forms.flatMap(({ definition, shown }) => {
    const compared = comparedForm(definition.id);
    return compared ? unitsOf(compared, shown) : [];
  });
  return { year: year ?? usualYear(), unit };
}
