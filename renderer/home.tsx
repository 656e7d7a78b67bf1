import { Button, Link, makeStyles, Subtitle2, Text, Title1, tokens } from '@fluentui/react-components';
import { ClipboardTaskRegular, DocumentAddRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { actionById } from './actions/actions';
import { DraftList } from './draft-list';
import { useJibiao, useProgram } from './jibiao';

const useStyles = makeStyles({
  home: { flex: 1, overflow: 'auto', display: 'flex', justifyContent: 'center', padding: '48px 24px' },
  column: { width: '100%', maxWidth: '640px', display: 'flex', flexDirection: 'column', gap: '24px' },
  head: { display: 'flex', flexDirection: 'column', gap: '8px' },
  muted: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', gap: '12px', flexWrap: 'wrap' },
  drafts: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** The first page: open the bureau's workbook, start a blank form, or go on with work left unsaved. */
export function Home() {
  const jibiao = useJibiao();
  const styles = useStyles();
  const hasDrafts = useProgram((state) => state.drafts.length > 0);
  return (
    <main className={styles.home}>
      <div className={styles.column}>
        <div className={styles.head}>
          <Title1 as="h1">绩表</Title1>
          <Text className={styles.muted}>
            填报部门预算绩效表：直接打开财政部门下发的工作簿，边填边查，保存时只改您填写的内容。
          </Text>
        </div>
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            size="large"
            icon={<FolderOpenRegular />}
            onClick={() => actionById('open').run(jibiao)}
          >
            打开工作簿
          </Button>
          <Button size="large" icon={<ClipboardTaskRegular />} onClick={() => actionById('pasteForm').run(jibiao)}>
            粘贴整表
          </Button>
          <Button size="large" icon={<DocumentAddRegular />} onClick={() => actionById('new').run(jibiao)}>
            新建空白表
          </Button>
        </div>
        {hasDrafts && (
          <section className={styles.drafts} aria-label="上次没有保存的内容">
            <Subtitle2 as="h2">上次没有保存的内容</Subtitle2>
            <DraftList />
          </section>
        )}
        <Text className={styles.muted}>
          也可以把工作簿、网页、Word 文件或文本拖到这里。存错了可以
          <Link onClick={() => actionById('backups').run(jibiao)}>打开保存前的备份</Link>。
        </Text>
      </div>
    </main>
  );
}
