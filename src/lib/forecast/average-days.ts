/** Days of a year on average: rates and durations are stated in years and months that no calendar divides evenly. */
export const DAYS_PER_YEAR = 365.25;

/** Days of a month on average. */
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;
