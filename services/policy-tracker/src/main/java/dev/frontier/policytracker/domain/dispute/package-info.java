/**
 * What is said about a measure and about the verdicts on it: answers of the ministry to a verdict
 * that finds fault, comments of those concerned. Nothing said is ever changed.
 */
package dev.frontier.policytracker.domain.dispute;
