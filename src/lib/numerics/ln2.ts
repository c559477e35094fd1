/** The upper 33 bits of ln 2: its product with a binary exponent is exact. */
export const LN2_HIGH = 0.6931471803691238;
/** ln 2 − LN2_HIGH. */
export const LN2_LOW = 1.9082149292705877e-10;
