import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useJibiao, useProgram } from './jibiao';
import { focusGrid } from './program';
import type { Notice } from './program';

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    bottom: '40px',
    left: '50%',
    transform: 'translateX(-50%)',
    zIndex: 30,
    maxWidth: '90%',
  },
});

const intents = { error: 'error', success: 'success', information: 'info' } as const satisfies Record<
  Notice['kind'],
  string
>;

/** ms; errors stay until they are closed */
const shownFor = { success: 4000, information: 5000 };

/** The last thing told to the user. Good news goes by itself; what takes the keyboard gives it back when it goes. */
export function NoticeBar() {
  const { program } = useJibiao();
  const styles = useStyles();
  const notice = useProgram((state) => state.notice);
  useEffect(() => {
    if (!notice || notice.kind === 'error') return undefined;
    const timer = setTimeout(() => program.setState({ notice: null }), shownFor[notice.kind]);
    return () => clearTimeout(timer);
  }, [notice, program]);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!notice?.takesKeys) return undefined;
    const element = bar.current;
    element?.focus();
    return () => {
      const at = document.activeElement;
      const isLeft = at === document.body || element?.contains(at);
      if (isLeft && !program.getState().notice?.takesKeys) focusGrid(program);
    };
  }, [notice, program]);
  if (!notice) return null;
  return (
    <div ref={bar} tabIndex={-1} className={styles.bar}>
      <MessageBar intent={intents[notice.kind]} layout="multiline" role="alert">
        <MessageBarBody>{notice.text}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<DismissRegular />}
              aria-label="关闭提示"
              onClick={() => program.setState({ notice: null })}
            />
          }
        />
      </MessageBar>
    </div>
  );
}
