/** As OpenStreetMap writes weekdays, Monday first; opening hours use the same. */
export const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
