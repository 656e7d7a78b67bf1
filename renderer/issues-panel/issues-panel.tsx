import { Text } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useRef } from 'react';
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
  const { forms } = viewOfEditor(editor);
  const keepFocus = useKeptFocus();
  if (Object.keys(forms).length === 0) {
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
    <aside className={styles.panel} aria-label="检查结果" onKeyDown={moveAmongFindings} {...keepFocus}>
      <Checked editor={editor} />
    </aside>
  );
}

function Checked({ editor }: { editor: EditorState }) {
  // the letter just typed is painted first, then what is found now
  const view = useDeferredValue(viewOfEditor(editor));
  const { explaining, sheet } = editor;
  return <PanelContent view={view} sheet={sheet} explaining={explaining ? findingKey(explaining.finding) : null} />;
}

/** A row that changes its group is taken out and put in elsewhere: the keyboard goes with it. */
function useKeptFocus() {
  const focused = useRef<string | null>(null);
  useEffect(() => {
    if (focused.current !== null && document.activeElement === document.body) focusFinding(focused.current);
  });
  return {
    onFocus: ({ target }: { target: Element }): void => {
      focused.current = target.closest<HTMLElement>('[data-finding]')?.dataset['finding'] ?? null;
    },
    onBlur: (): void => {
      focused.current = null;
    },
  };
}
