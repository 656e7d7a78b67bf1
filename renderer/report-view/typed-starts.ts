/** 一、 （一） 1. （1） and “- ” typed at the start of a paragraph make it a heading or an item; Backspace takes that back. */
import { InputRule, inputRules } from '@tiptap/pm/inputrules';
import type { Plugin } from '@tiptap/pm/state';
import type { BlockStyle } from './block-commands';
import { labelled, nodeType } from './block-commands';

const numeral = '[一二三四五六七八九十]{1,3}';

const starts: readonly { readonly typed: RegExp; readonly style: BlockStyle }[] = [
  { typed: new RegExp(`^${numeral}、$`), style: { kind: 'heading', level: 1 } },
  { typed: new RegExp(`^[（(]${numeral}[）)]$`), style: { kind: 'heading', level: 2 } },
  { typed: /^\d{1,2}[.．]$/, style: { kind: 'heading', level: 3 } },
  { typed: /^[（(]\d{1,2}[）)]$/, style: { kind: 'heading', level: 4 } },
  { typed: /^[-•·] $/, style: { kind: 'item', marker: 'bullet' } },
];

/** Only where nothing else stands in the paragraph yet: a sentence may well begin with 1. */
export const typedStarts = (): Plugin =>
  inputRules({
    rules: starts.map(
      ({ typed, style: { kind, ...attributes } }) =>
        new InputRule(typed, (state, _match, from, to) => {
          const $from = state.doc.resolve(from);
          const { parent } = $from;
          const isAlone = parent.type.name === 'paragraph' && $from.parentOffset === 0 && to === $from.end();
          if (!isAlone) return null;
          const tr = state.tr.delete(from, to);
          tr.setNodeMarkup($from.before(), nodeType(state, kind), { ...attributes, id: parent.attrs['id'] });
          return labelled(tr, '自动编号');
        }),
    ),
  });
