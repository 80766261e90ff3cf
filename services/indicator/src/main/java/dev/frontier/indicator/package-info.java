/**
 * Indicators: observations with vintages, what is derived of them, and what each release changes.
 */
package dev.frontier.indicator;
