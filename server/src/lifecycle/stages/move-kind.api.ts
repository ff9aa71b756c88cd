/** The ways a part of an engagement moves, as they are written down. Free of Node, because the screens read them. */
export const moveKinds = ['advanced', 'went-back', 'went-to-exit', 'abandoned', 'ended'] as const
export type MoveKind = (typeof moveKinds)[number]
