/** Units of measurement and the algebra of their dimensions. */
package dev.frontier.indicator.domain.unit;
