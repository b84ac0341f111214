import type { Town } from '../compile/town.js';
import { type SampledHousehold, sampleHouseholds } from './sample.js';
import { type SimilarPair, similarVillages } from './similar.js';
import { listedTwice, type PersonTwice } from './twice.js';

export interface SampleOptions {
  count: number;
  seed: string;
}

/** What takes all villages' rows to find, found once for all documents. */
export interface AcrossVillages {
  twice: PersonTwice[];
  similar: SimilarPair[];
  /** Households drawn for 督查, and how. */
  sample?: SampleOptions & { households: SampledHousehold[] };
}

export async function lookAcross(town: Town, sample?: SampleOptions): Promise<AcrossVillages> {
  return {
    twice: await listedTwice(town),
    similar: similarVillages(town),
    ...(sample && { sample: { ...sample, households: await sampleHouseholds(town, sample.count, sample.seed) } }),
  };
}
