/**
 * Evidence for what ministries claim: links and documents, who may add and see them, and how one is
 * withdrawn without being lost.
 */
package dev.frontier.policytracker.domain.evidence;
