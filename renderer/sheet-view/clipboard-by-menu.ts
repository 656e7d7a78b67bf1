/**
 * 复制 and 剪切 of a menu or button. They go the way of the keys: in a copy event of the text area the page may write
 * merged cells without asking for a permission. False: the browser did not let it.
 */
export function copyByMenu(kind: 'copy' | 'cut'): boolean {
  const editor = document.querySelector<HTMLTextAreaElement>('.sheet-editor');
  if (!editor) return false;
  editor.focus({ preventScroll: true });
  return document.execCommand(kind);
}
