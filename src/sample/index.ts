export { ownBooks } from './own-books.js';
export { PROFILES, type Profile } from './profile.js';
export { sampleWorkspace, type WorkspaceOptions } from './sample-workspace.js';
