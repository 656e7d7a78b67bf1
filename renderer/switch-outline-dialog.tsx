import {
  Button,
  DialogActions,
  DialogContent,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { outlineOf, outlines } from '../shared/forms/outlines/outlines';
import { reportShown } from './editor-state';
import { useJibiao, useProgram } from './jibiao';
import { closeDialog } from './program';
import { switchReport } from './report-commands';

/** Another outline for the report that is shown; what is written stays. */
export function SwitchOutlineDialog() {
  const { program } = useJibiao();
  const present = useProgram(({ editor }) => (editor ? (reportShown(editor)?.outline ?? '') : ''));
  const [outline, setOutline] = useState(present);
  const chosen = outlineOf(outline);
  return (
    <>
      <DialogTitle>切换提纲</DialogTitle>
      <DialogContent>
        <Field label="提纲">
          <RadioGroup value={outline} onChange={(_event, { value }) => setOutline(value)}>
            {outlines.map(({ id, name, origin }) => (
              <Radio key={id} value={id} label={`${name}（${origin}）${id === present ? '　现用' : ''}`} />
            ))}
          </RadioGroup>
        </Field>
        <Text block>已写的内容都保留，并移到新提纲的相应章节；不满意可按 Ctrl+Z 恢复。</Text>
      </DialogContent>
      <DialogActions>
        <Button
          appearance="primary"
          disabled={!chosen || outline === present}
          onClick={() => {
            closeDialog(program);
            if (chosen) switchReport(program, chosen);
          }}
        >
          切换
        </Button>
        <Button onClick={() => closeDialog(program)}>取消</Button>
      </DialogActions>
    </>
  );
}
