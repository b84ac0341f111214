export { PROFILES, type Profile } from './profile.js';
export { sampleWorkspace, type WorkspaceOptions } from './sample-workspace.js';
export { upperBooks } from './upper-books.js';
