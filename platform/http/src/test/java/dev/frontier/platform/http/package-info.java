/** Tests of problems, languages, entity tags and the caller. */
package dev.frontier.platform.http;
