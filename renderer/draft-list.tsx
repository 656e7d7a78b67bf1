import { Button, Card, CardHeader, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useJibiao, useProgram } from './jibiao';
import { timeInWords } from './time-in-words';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px' },
  buttons: { display: 'flex', gap: '8px' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Work of an earlier run that is not in the user's file yet. */
export function DraftList() {
  const { files } = useJibiao();
  const styles = useStyles();
  const drafts = useProgram((state) => state.drafts);
  return (
    <div className={styles.list}>
      {drafts.map((draft) => (
        <Card key={draft.id} size="small">
          <CardHeader
            header={<Text weight="semibold">{draft.title}</Text>}
            description={<Text className={styles.muted}>自动暂存于 {timeInWords(draft.savedAt)}</Text>}
            action={
              <div className={styles.buttons}>
                <Button appearance="primary" onClick={() => void files.resumeDraft(draft.id)}>
                  继续填写
                </Button>
                <Button onClick={() => void files.discardDraft(draft.id)}>不要了</Button>
              </div>
            }
          />
        </Card>
      ))}
    </div>
  );
}
