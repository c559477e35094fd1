/** Version of the engine that results carry: that of package.json. Results of the same document, seed and version are the same. */
export const engineVersion = '0.1.0';
