// Nothing of an edition is code: a build that reads this file stops here.
throw new Error('a build has read postcss.config.cjs of an edition');
