/** Rules that are asked of the texts of every form, in their order. */
export const cleaningRules = ['A08', 'A09', 'A10', 'F08', 'F15'];
