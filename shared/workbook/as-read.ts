/** Forms of a workbook that was made of something else: how sure they are, and what is to be said, was told while reading. */
import type { Recognition } from '../sheet/recognise';
import type { BroughtIn } from './made-workbook';

/** `broughtIn`: null for a workbook that the user has on disk. */
export function asRead(recognitions: readonly Recognition[], broughtIn: BroughtIn | null): readonly Recognition[] {
  if (!broughtIn) return recognitions;
  // behind the sheets of the forms stands what found no place: it is no form once more
  const ofForms = recognitions.filter(({ sheet }) => sheet < broughtIn.forms.length);
  return ofForms.map((recognition): Recognition => {
    const form = broughtIn.forms.find(({ key }) => key === recognition.key);
    return form ? { ...recognition, confidence: form.confidence, issues: form.issues } : recognition;
  });
}
