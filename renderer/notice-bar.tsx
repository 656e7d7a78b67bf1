import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useJibiao, useProgram } from './jibiao';
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

/** The last thing told to the user. Good news goes by itself. */
export function NoticeBar() {
  const { program } = useJibiao();
  const styles = useStyles();
  const notice = useProgram((state) => state.notice);
  useEffect(() => {
    if (!notice || notice.kind === 'error') return undefined;
    const timer = setTimeout(() => program.setState({ notice: null }), shownFor[notice.kind]);
    return () => clearTimeout(timer);
  }, [notice, program]);
  if (!notice) return null;
  return (
    <MessageBar className={styles.bar} intent={intents[notice.kind]} layout="multiline" role="alert">
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
  );
}
