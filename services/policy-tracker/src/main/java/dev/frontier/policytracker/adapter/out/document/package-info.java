/** Documents taken in: spooled to a temporary file and told by their content. */
package dev.frontier.policytracker.adapter.out.document;
