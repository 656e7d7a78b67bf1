import { Button, Textarea } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import type { AnsweredFinding } from '../../shared/document/answered-findings';
import { cancelExplaining, commitExplaining, confirmExplanation, typeExplanation } from '../explain-commands';
import { useJibiao, useProgram } from '../jibiao';
import { usePanelStyles } from './panel-styles';

/** The field for an explanation. Going elsewhere keeps what was written, as leaving a cell does; Esc drops it. */
export function ExplanationEditor({ answered: { finding } }: { answered: AnsweredFinding }) {
  const { program } = useJibiao();
  const styles = usePanelStyles();
  const text = useProgram(({ editor }) => editor?.explaining?.text ?? '');
  const whole = useRef<HTMLDivElement>(null);
  // with its buttons, which the browser does not bring into sight with the field
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const leave = (event: FocusEvent<HTMLDivElement>): void => {
    const isInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
    // another window is not elsewhere: the user may look something up
    if (!isInside && document.hasFocus()) commitExplaining(program);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) confirmExplanation(program);
    else if (event.key === 'Escape') cancelExplaining(program);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={whole} className={styles.explanation} onBlur={leave} onKeyDown={press}>
      <Textarea
        autoFocus
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        aria-label={`出错说明：${finding.message}`}
        placeholder="写明原因，如“市局要求按110分计”"
        rows={3}
        value={text}
        onChange={(_event, { value }) => typeExplanation(program, value)}
      />
      <div>
        <Button size="small" appearance="primary" onClick={() => confirmExplanation(program)}>
          确定（Ctrl+Enter）
        </Button>{' '}
        <Button size="small" onClick={() => cancelExplaining(program)}>
          取消
        </Button>
      </div>
    </div>
  );
}
