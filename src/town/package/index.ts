export { reportNotPassed } from './codes.js';
export type { Manifest } from './manifest.js';
export { readVillagePackage, type VillagePackage } from './read-package.js';
export { type MadePackage, type PackageInput, writeVillagePackage } from './write-package.js';
