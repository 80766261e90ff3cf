/** The command-line client of national loads. */
package dev.frontier.local.upload;
