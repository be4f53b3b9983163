/** A hand that trembles presses twice: a second press so soon after a move was meant for what was there before. */
export const SECOND_PRESS_MS = 500;
