/**
 * The HTTP interface: {@code /api/regions}, {@code /api/indicators}, {@code /api/series}, {@code
 * /api/rankings}, {@code /api/compare}, {@code /api/facilities}.
 */
package dev.frontier.indicator.adapter.in.rest;
