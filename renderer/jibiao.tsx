/** The program as every component sees it: one context with the state and what can be done. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Host } from '../shared/host';
import { startAutosave } from './autosave';
import { startEvaluation } from './evaluation';
import { fileCommands } from './file-commands';
import type { FileCommands } from './file-commands';
import { startIndicatorLibrary } from './indicator-library';
import type { IndicatorLibrary } from './indicator-library';
import { startOfficeProfiles } from './office-profiles';
import type { OfficeProfiles } from './office-profiles';
import { startPictures } from './pictures';
import type { PictureFiles } from './pictures';
import { createProgram } from './program';
import type { Program, ProgramState } from './program';
import { startReferenceFiles } from './reference-files';
import type { ReferenceFiles } from './reference-files';
import { startRowCheck } from './row-check';
import { workbookClient } from './workbook-client';

export interface Jibiao {
  readonly program: Program;
  readonly files: FileCommands;
  readonly host: Host;
  readonly pictures: PictureFiles;
  readonly library: IndicatorLibrary;
  readonly references: ReferenceFiles;
  readonly profiles: OfficeProfiles;
}

export function createJibiao(host: Host): Jibiao {
  const program = createProgram();
  const workbooks = workbookClient();
  const autosave = startAutosave(program, host);
  // before the evaluation, which keeps the worker for longer
  startRowCheck(program, workbooks);
  const evaluation = startEvaluation(program, workbooks);
  const pictures = startPictures(program, workbooks);
  const library = startIndicatorLibrary(program, host);
  const references = startReferenceFiles(program, host, workbooks);
  const profiles = startOfficeProfiles(program, host);
  return {
    program,
    host,
    pictures,
    library,
    references,
    profiles,
    files: fileCommands({ host, workbooks, program, autosave, evaluation }),
  };
}

export const JibiaoContext = createContext<Jibiao | null>(null);

export function useJibiao(): Jibiao {
  const jibiao = useContext(JibiaoContext);
  if (!jibiao) throw new Error('JibiaoContext is missing');
  return jibiao;
}

/** Re-renders only when what `select` picks has changed. */
export function useProgram<Picked>(select: (state: ProgramState) => Picked): Picked {
  return useStore(useJibiao().program, select);
}
