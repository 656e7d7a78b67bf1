/** checkFile in a thread, so that a file that hangs or is too large becomes a sentence and the next one is checked all the same. */
import { definitionOf } from '../../shared/forms/catalogue';
import type { FormId } from '../../shared/forms/ids';
import { askedThread } from './asked-thread';
import type { CheckedFile, CheckedForm, CheckedWith } from './check-file';
import { CommandError } from './command';
import { limitsFor } from './supervise';

type ThreadForm = Omit<CheckedForm, 'definition'> & { readonly definition: FormId };

export interface ThreadQuestion {
  readonly file: string;
  readonly given: CheckedWith;
}

export type ThreadAnswer =
  (Omit<CheckedFile, 'forms'> & { readonly forms: readonly ThreadForm[] }) | { readonly problem: string };

export interface CheckThread {
  /** Throws CommandError, as checkFile does, also for a file that keeps no limit. One file at a time. */
  checkFile(file: string, given: CheckedWith): Promise<CheckedFile>;
  end(): Promise<void>;
}

/** `script`: check-thread.ts as built. */
export function createCheckThread(script: URL): CheckThread {
  const { ask, end } = askedThread<ThreadQuestion, ThreadAnswer>(script, limitsFor(['check', '']));
  return {
    checkFile: async (file, given) => {
      const answer = await ask({ file, given });
      if ('problem' in answer) throw new CommandError(answer.problem);
      const forms = answer.forms.flatMap(({ definition: id, ...form }) => {
        const definition = definitionOf(id);
        return definition ? [{ ...form, definition }] : [];
      });
      return { ...answer, forms };
    },
    end,
  };
}
