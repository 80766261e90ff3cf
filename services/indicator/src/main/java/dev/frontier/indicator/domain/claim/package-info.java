/** Sentences that can be checked: what they assert of the record, and whether it is so. */
package dev.frontier.indicator.domain.claim;
