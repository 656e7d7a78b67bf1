import { DialogActions, DialogContent, DialogTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** The content of a dialog that asks something. */
export function Question(parts: { title: string; children: ReactNode; actions: ReactNode }) {
  return (
    <>
      <DialogTitle>{parts.title}</DialogTitle>
      <DialogContent>{parts.children}</DialogContent>
      <DialogActions fluid>{parts.actions}</DialogActions>
    </>
  );
}
