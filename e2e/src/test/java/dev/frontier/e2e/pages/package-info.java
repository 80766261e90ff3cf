/** The page in a real browser. */
package dev.frontier.e2e.pages;
