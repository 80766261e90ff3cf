/** Taking in figures, judging effects when something changed, answering what an effect is. */
package dev.frontier.policytracker.application.effect;
