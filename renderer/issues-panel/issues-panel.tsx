import { Text } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { findingKey } from '../../shared/document/issue';
import { viewOfEditor } from '../editor-state';
import type { EditorState } from '../editor-state';
import { useProgram } from '../jibiao';
import { focusFinding, moveAmongFindings } from './finding-focus';
import { PanelContent } from './panel-content';
import { usePanelStyles } from './panel-styles';

/** All findings at once; a click leads to the cell. Passed, found and not run (取数不足) are told apart. */
export function IssuesPanel() {
  const editor = useProgram((state) => state.editor);
  return editor && <Panel key={editor.draftId} editor={editor} />;
}

function Panel({ editor }: { editor: EditorState }) {
  const styles = usePanelStyles();
  const { forms, reports } = viewOfEditor(editor);
  const focused = useRef<string | null>(null);
  const remember = ({ target }: { target: Element }): void => {
    focused.current = target.closest<HTMLElement>('[data-finding]')?.dataset['finding'] ?? null;
  };
  // an element that is taken out loses the keyboard without a blur
  const forget = (): void => {
    focused.current = null;
  };
  if (Object.keys(forms).length + Object.keys(reports).length === 0) {
    return (
      <aside className={styles.panel} aria-label="检查结果">
        <div className={styles.head}>
          <Text as="h2" weight="semibold" className={styles.title}>
            检查结果
          </Text>
        </div>
        <Text className={styles.unknown}>没有认出这份工作簿是哪一种绩效表，可以照常填写、保存和打印，但不作检查。</Text>
      </aside>
    );
  }
  return (
    <aside
      className={styles.panel}
      aria-label="检查结果"
      onKeyDown={moveAmongFindings}
      onFocus={remember}
      onBlur={forget}
    >
      <Checked editor={editor} focused={focused} />
    </aside>
  );
}

/** `focused`: the finding that has the keyboard. */
function Checked({ editor, focused }: { editor: EditorState; focused: FocusedFinding }) {
  // the letter just typed is painted first, then what is found now
  const view = useDeferredValue(viewOfEditor(editor));
  // here and not above, for this is drawn again when the late view comes: a row that changes its group is taken out and
  // put in elsewhere, and the keyboard goes with it
  useEffect(() => {
    if (focused.current !== null && document.activeElement === document.body) focusFinding(focused.current);
  });
  const { explaining, sheet, report } = editor;
  return (
    <PanelContent view={view} shown={report ?? sheet} explaining={explaining ? findingKey(explaining.finding) : null} />
  );
}

/** findingKey; null: none has it */
type FocusedFinding = RefObject<string | null>;
