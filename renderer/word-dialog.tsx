import {
  Button,
  Checkbox,
  DialogActions,
  DialogContent,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { LineSpacing } from '../shared/report/official-format';
import { useJibiao } from './jibiao';
import { closeDialog } from './program';

const spacings: readonly { readonly value: LineSpacing; readonly label: string }[] = [
  { value: '28pt', label: '固定 28 磅（公文格式，每页 22 行）' },
  { value: '1.5', label: '1.5 倍行距' },
];

/** How the Word file of the report is to be written. */
export function WordDialog() {
  const { files, program } = useJibiao();
  const [spacing, setSpacing] = useState<LineSpacing>('28pt');
  const [withTables, setWithTables] = useState(false);
  return (
    <>
      <DialogTitle>导出 Word</DialogTitle>
      <DialogContent>
        <Field label="行距">
          <RadioGroup
            value={spacing}
            onChange={(_event, { value }) => setSpacing(spacings.find((each) => each.value === value)?.value ?? '28pt')}
          >
            {spacings.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </RadioGroup>
        </Field>
        <Checkbox
          label="前面附上本文件的各张表"
          checked={withTables}
          onChange={(_event, { checked }) => setWithTables(checked === true)}
        />
      </DialogContent>
      <DialogActions>
        <Button
          appearance="primary"
          onClick={() => {
            closeDialog(program);
            void files.exportWord(spacing, withTables);
          }}
        >
          导出
        </Button>
        <Button onClick={() => closeDialog(program)}>取消</Button>
      </DialogActions>
    </>
  );
}
