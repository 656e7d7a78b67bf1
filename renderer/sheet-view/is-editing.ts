/** Whether a cell of the sheet on the page is being edited, also before the first letters are reported. */
export const isEditing = (): boolean => document.querySelector('.sheet-editor.editing') !== null;
