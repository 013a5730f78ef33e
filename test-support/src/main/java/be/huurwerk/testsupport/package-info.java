/** What the tests of every module share: infrastructure, tokens, topics, schemas, gates of the contract, architecture rules. */
package be.huurwerk.testsupport;
