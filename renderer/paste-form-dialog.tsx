import { Button, DialogActions, DialogContent, DialogTitle, makeStyles, Textarea } from '@fluentui/react-components';
import { useJibiao } from './jibiao';
import { closeDialog } from './program';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '8px' },
  text: { height: '20vh', '& textarea': { maxHeight: 'none', height: '100%' } },
});

/** Where the browser keeps the clipboard from actions, the key brings it. */
export function PasteFormDialog() {
  const { files, program } = useJibiao();
  const styles = useStyles();
  return (
    <>
      <DialogTitle>粘贴整表</DialogTitle>
      <DialogContent className={styles.content}>
        在网页、Word 或 Excel 中选中整张表（从标题到最后一行）并复制，再在这里按 Ctrl+V。
        <Textarea
          autoFocus
          className={styles.text}
          aria-label="在这里按 Ctrl+V 粘贴"
          resize="none"
          value=""
          onPaste={(event) => {
            event.preventDefault();
            const read = (type: string): string => event.clipboardData.getData(type);
            void files.pasteForm({ plain: read('text/plain'), html: read('text/html') });
          }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => closeDialog(program)}>取消</Button>
      </DialogActions>
    </>
  );
}
