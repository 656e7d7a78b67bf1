/** Names of forms and of what stands on them; stable over versions, because drafts and DATA files hold them. */
export type FormId = string;
export type PlaceId = string;
export type TableId = string;
export type ColumnId = string;
export type OutlineId = string;
