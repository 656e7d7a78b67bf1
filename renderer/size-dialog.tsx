import { Button, DialogActions, DialogContent, DialogTitle, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Axis } from '../shared/document/change';
import { useJibiao, useProgram } from './jibiao';
import { closeDialog } from './program';
import { selectionOf, sheetShown } from './selected-cells';
import { selectedTracks } from './sheet-view/selected-tracks';
import { largestSizes, pixelsOf, sizeAsTyped } from './sheet-view/size-in-words';
import { resizeTracks } from './size-commands';

const words = {
  columns: { title: '列宽', unit: '字符' },
  rows: { title: '行高', unit: '磅' },
} as const satisfies Record<Axis, unknown>;

/** One size for all selected columns or rows, in the units of Excel: what the mouse does by dragging a border. */
export function SizeDialog({ axis }: { axis: Axis }) {
  const { program } = useJibiao();
  const editor = useProgram((state) => state.editor);
  const sheet = editor && sheetShown(editor);
  const tracks = editor && sheet ? selectedTracks(sheet, selectionOf(editor), axis) : [];
  const shown = (axis === 'columns' ? sheet?.columnWidths : sheet?.rowHeights)?.[tracks[0] ?? 0] ?? 0;
  const [typed, setTyped] = useState(() => sizeAsTyped(axis, shown, sheet?.digitWidth));
  const pixels = pixelsOf(axis, typed, sheet?.digitWidth);
  const { title, unit } = words[axis];
  const finish = (): void => {
    if (pixels === null) return;
    closeDialog(program);
    resizeTracks(
      program,
      axis,
      tracks.map((index) => ({ index, pixels })),
    );
  };
  return (
    <>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent>
        <Field
          label={`${title}（${unit}）`}
          {...(pixels === null && { validationMessage: `请输入 0 到 ${largestSizes[axis]} 之间的数字。` })}
        >
          <Input
            autoFocus
            value={typed}
            onFocus={(event) => event.target.select()}
            onChange={(_event, { value }) => setTyped(value)}
            onKeyDown={(event) => event.key === 'Enter' && finish()}
          />
        </Field>
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" disabled={pixels === null} onClick={finish}>
          确定
        </Button>
        <Button onClick={() => closeDialog(program)}>取消</Button>
      </DialogActions>
    </>
  );
}
