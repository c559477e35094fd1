import { z } from './zod.ts';

/** A link as its author sees it. */
const listedShare = z.object({
  id: z.string(),
  version: z.number(),
  leverAllowed: z.boolean(),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  createdBy: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().optional(),
  /** Whether it opens anything now. */
  open: z.boolean()
});
export type ListedShare = z.infer<typeof listedShare>;

/** The links of a model, the newest first. */
export const sharesAnswer = z.object({ shares: z.array(listedShare) });

/** A link that was made, with the token that is told this once. */
export const madeShareAnswer = z.object({ id: z.string(), token: z.string(), expiresAt: z.string() });
