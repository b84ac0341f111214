import type { Town } from '../compile/town.js';
import { type SampledHousehold, sampleHouseholds } from './sample.js';
import { type SimilarPair, similarVillages } from './similar.js';
import { listedTwice, type PersonSuspected, type PersonTwice, suspectedTwice } from './twice.js';

export interface SampleOptions {
  count: number;
  seed: string;
}

/** What takes all villages' rows to find, found once for all documents. */
export interface AcrossVillages {
  twice: PersonTwice[];
  suspected: PersonSuspected[];
  similar: SimilarPair[];
  /** Households drawn for 督查, and how. */
  sample?: SampleOptions & { households: SampledHousehold[] };
}

export async function lookAcross(town: Town, sample?: SampleOptions): Promise<AcrossVillages> {
  return {
    twice: await listedTwice(town),
    suspected: await suspectedTwice(town),
    similar: similarVillages(town),
    ...(sample && { sample: { ...sample, households: await sampleHouseholds(town, sample.count, sample.seed) } }),
  };
}
