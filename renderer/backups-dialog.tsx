import { Button, Card, CardHeader, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Backup } from '../shared/host';
import { useJibiao } from './jibiao';
import { closeDialog } from './program';
import { Question } from './question';
import { timeInWords } from './time-in-words';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', maxHeight: '60vh', overflow: 'auto' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** The user's files as they were before they were saved. */
export function BackupsDialog() {
  const { host, files, program } = useJibiao();
  const styles = useStyles();
  const [backups, setBackups] = useState<readonly Backup[]>([]);
  useEffect(() => {
    host.listBackups({}).then(setBackups, () => setBackups([]));
  }, [host]);
  return (
    <Question title="保存前的备份" actions={<Button onClick={() => closeDialog(program)}>关闭</Button>}>
      {backups.length === 0 && '还没有备份。打开文件后第一次保存时，保存前的文件会备份在这里。'}
      <div className={styles.list}>
        {backups.map(({ id, title, keptAt }) => (
          <Card key={id} size="small">
            <CardHeader
              header={<Text weight="semibold">{title}</Text>}
              description={<Text className={styles.muted}>备份于 {timeInWords(keptAt)}</Text>}
              action={<Button onClick={() => void files.openBackup(id)}>打开</Button>}
            />
          </Card>
        ))}
      </div>
    </Question>
  );
}
