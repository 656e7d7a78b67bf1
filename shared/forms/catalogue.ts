/** All forms the program knows. A new official form is one file and one line here. */
import type { FormDefinition, FormId } from './definition';
import { hunanDepartmentSelfEvaluation } from './hunan-department-self-evaluation';

export const catalogue: readonly FormDefinition[] = [hunanDepartmentSelfEvaluation];

/** undefined for an id that no form of this version has, such as one from a newer draft. */
export const definitionOf = (id: FormId): FormDefinition | undefined =>
  catalogue.find((definition) => definition.id === id);
