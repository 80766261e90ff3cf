/**
 * What every module's tests share: real parts, tokens, events, contracts and architecture rules.
 */
package dev.frontier.platform.testing;
