/**
 * Stands in for Tour Kit's two paid packages, which its free ones import: with neither a licence key nor media in a
 * step they do nothing, and they are not free software.
 */
export const useAnalyticsOptional = () => null;
