import { Button, Slider, Tooltip } from '@fluentui/react-components';
import { TaskListSquareLtrRegular } from '@fluentui/react-icons';
import { Decimal } from 'decimal.js';
import { useMemo } from 'react';
import type { CellValue } from '../shared/document/document';
import type { ReportKey } from '../shared/document/report';
import { standingOf } from '../shared/document/scoring/standing';
import { numberOf } from '../shared/document/values';
import type { ShownForm } from '../shared/sheet/checked-forms';
import { hasUnsavedWork, viewOfEditor } from './editor-state';
import type { EditorState } from './editor-state';
import { useJibiao, useProgram } from './jibiao';
import { focusGrid } from './program';
import { usePageStyles } from './page-styles';
import { activeForm, selectedCells, selectionOf, sheetShown } from './selected-cells';
import { sumsInWords } from './selection-sums';
import { samePosition } from './sheet-view/selection';
import { clockTime } from './time-in-words';
import { largestZoom, smallestZoom } from './wheel-zoom';

/** What is saved where, the running totals of the form, and the zoom. */
export function StatusBar() {
  const { program } = useJibiao();
  const styles = usePageStyles();
  const editor = useProgram((state) => state.editor);
  const savedAt = useProgram((state) => state.draftSavedAt);
  const zoom = useProgram((state) => state.zoom);
  const panelOpen = useProgram((state) => state.panelOpen);
  if (!editor) return null;
  return (
    <div className={styles.status}>
      <span role="status">{savingState(editor, savedAt)}</span>
      {editor.report === null ? (
        <>
          <Sums editor={editor} />
          <span>{totals(editor)}</span>
        </>
      ) : (
        <span>{lengthInWords(editor, editor.report)}</span>
      )}
      <Slider
        size="small"
        aria-label="显示比例"
        min={smallestZoom * 100}
        max={largestZoom * 100}
        step={5}
        value={Math.round(zoom * 100)}
        onChange={(_event, { value }) => program.setState({ zoom: value / 100 })}
        onPointerUp={() => focusGrid(program)}
      />
      <span>{Math.round(zoom * 100)}%</span>
      <Tooltip content={panelOpen ? '收起检查结果' : '显示检查结果'} relationship="label">
        <Button
          size="small"
          appearance="subtle"
          icon={<TaskListSquareLtrRegular />}
          aria-pressed={panelOpen}
          onClick={() => program.setState({ panelOpen: !panelOpen })}
        />
      </Tooltip>
    </div>
  );
}

/** 全文 3246 字: as Word counts, without blanks. */
function lengthInWords(editor: EditorState, report: ReportKey): string {
  const texts = viewOfEditor(editor).reports[report]?.texts ?? [];
  return `全文 ${texts.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0)} 字`;
}

/** Made anew only when the cells or the selection changed, not with every key. */
function Sums({ editor }: { editor: EditorState }) {
  const rows = sheetShown(editor)?.rows;
  const selection = selectionOf(editor);
  const isSingle = samePosition(selection.anchor, selection.focus) && selection.earlier.length === 0;
  const words = useMemo(
    () => (isSingle && selection.unit === 'cells' ? '' : sumsInWords(selectedCells(editor))),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the editor is new with every key, these two are not
    [rows, selection],
  );
  return (
    <span role="note" aria-label="选区合计">
      {words}
    </span>
  );
}

function savingState(editor: EditorState, savedAt: string | null): string {
  if (!hasUnsavedWork(editor)) return '';
  return savedAt === null ? '正在暂存…' : `已自动暂存 ${clockTime(savedAt)}`;
}

/** Σ分值 and Σ得分 with 预算执行率, which a published 自评表 left out of its 100, and the grade. */
function totals(editor: EditorState): string {
  const form = activeForm(editor);
  const execution = form?.definition.execution;
  if (!execution) return '';
  return [
    sumInWords('分值合计', form.calculated['total.weight'], form.shown.places[execution.weight]),
    sumInWords('得分合计', form.calculated['total.score'], form.shown.places[execution.score]) + gradeInWords(form),
  ].join('　');
}

/** ，优 or ，不适用折算后 90.53，优; '' until all scores are there */
function gradeInWords({ definition, key, shown, calculated, profile }: ShownForm): string {
  const total = calculated['total.score'] ?? null;
  const standing = total === null ? null : standingOf(definition, key, shown, new Decimal(total), profile);
  if (!standing) return '';
  return `${standing.rescaled ? `，不适用折算后 ${standing.rescaled.score}` : ''}，${standing.grade}`;
}

/** 分值合计 110（指标 100＋预算执行率 10） */
function sumInWords(name: string, total: number | null | undefined, execution: CellValue | undefined): string {
  if (total === null || total === undefined) return '';
  const share = numberOf(execution ?? null);
  if (!share) return `${name} ${total}`;
  return `${name} ${total}（指标 ${share.neg().plus(total).toString()}＋预算执行率 ${share.toString()}）`;
}
