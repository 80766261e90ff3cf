/** The ledger of residuals: what the record gives against what others have printed or reported. */
package dev.frontier.indicator.domain.reconciliation;
