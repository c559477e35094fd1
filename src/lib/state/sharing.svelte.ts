import { doneAnswer } from '../model/store-answers.ts';
import { madeShareAnswer, sharesAnswer, type ListedShare } from '../model/share-answers.ts';
import { comparedScenarios, comparedWith } from '../views/comparison.ts';
import { sharedPageOf } from '../views/shared-page.ts';
import { replicationsOf } from './mix-forecasts.ts';
import type { Failure, StoreClient } from './store-client.ts';
import type { Workspace } from './workspace.svelte.ts';

/** The version that is to be shared. */
export interface SharedVersion {
  readonly modelId: string;
  readonly number: number;
  /** SHA-256 of its document. */
  readonly hash: string;
}

/** What a page shows, of its workspace. */
export type OnPage = Pick<
  Workspace,
  'settled' | 'moving' | 'progress' | 'scenario' | 'unit' | 'compared' | 'leverPercent'
>;

/**
 * Why what the page shows cannot be frozen now: `unsaved` it is not the version, `running` its results are on their way, `halted` their
 * computation was stopped or failed, `noCases` there is nothing to show.
 */
export type Hindrance = 'unsaved' | 'running' | 'halted' | 'noCases';

/** What stands in the way of a link to the version with what the page shows; undefined where nothing does. */
export function hindranceOf(workspace: OnPage, version: Pick<SharedVersion, 'hash'>): Hindrance | undefined {
  const { settled } = workspace;
  if (workspace.moving || workspace.progress || !settled) return 'running';
  const { model, forecast } = settled;
  if (forecast.provenance.documentHash !== version.hash) return 'unsaved';
  if (forecast.layout.flows.length === 0) return 'noCases';
  const isWhole = forecast.scenarios.every((one) => replicationsOf(one) >= model.run.replications);
  return isWhole ? undefined : 'halted';
}

/** What an author decides of a link. */
export interface LinkWishes {
  /** Its last day, YYYY-MM-DD. */
  readonly expires: string;
  readonly leverAllowed: boolean;
  /** Who makes it, as she calls herself. */
  readonly by: string;
}

/** The links of a stored model: made, listed and revoked. */
export class Sharing {
  /** The newest first; undefined until they are known. */
  links = $state.raw<readonly ListedShare[]>();
  /** The token of the link that was made last; it is told once. */
  token = $state.raw<string>();
  failure = $state.raw<Failure>();
  isBusy = $state(false);

  readonly #client: StoreClient;
  readonly #modelId: string;

  constructor(client: StoreClient, modelId: string) {
    this.#client = client;
    this.#modelId = modelId;
  }

  get #path(): string {
    return `/api/models/${encodeURIComponent(this.#modelId)}/shares`;
  }

  /** Reads the links from the server. */
  async list(): Promise<void> {
    const answer = await this.#client.ask('GET', this.#path, sharesAnswer);
    if (answer.ok) this.links = answer.value.shares;
    else this.failure = answer.failure;
  }

  /** Freezes what the page shows behind a new link. @param date today, YYYY-MM-DD */
  async make(workspace: OnPage, version: SharedVersion, wishes: LinkWishes, date: string): Promise<void> {
    const { settled, leverPercent, unit } = workspace;
    if (!settled || hindranceOf(workspace, version) || this.isBusy) return;
    const { model, forecast } = settled;
    const scenario = workspace.scenario ?? model.headline.scenario;
    const compared = comparedScenarios(model, workspace.compared, scenario);
    const focus = { scenario, against: comparedWith(model, scenario), unit, compared };
    const { engineVersion, seed, replications } = forecast.provenance;
    const results = sharedPageOf({ model, forecast }, { focus, leverPercent, date });
    await this.#does(async () => {
      const request = { ...wishes, version: version.number, results, engineVersion, seed, replications };
      const answer = await this.#client.ask('POST', this.#path, madeShareAnswer, request);
      if (answer.ok) this.token = answer.value.token;
      return answer;
    });
  }

  /** Closes a link for good. */
  async revoke(id: string, by: string): Promise<void> {
    // It may be the very link that is shown.
    this.token = undefined;
    await this.#does(async () =>
      this.#client.ask('DELETE', `${this.#path}/${encodeURIComponent(id)}`, doneAnswer, { by })
    );
  }

  async #does(act: () => Promise<{ ok: true } | { ok: false; failure: Failure }>): Promise<void> {
    this.isBusy = true;
    this.failure = undefined;
    const answer = await act();
    if (!answer.ok) this.failure = answer.failure;
    await this.list();
    this.isBusy = false;
  }
}
