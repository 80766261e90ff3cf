/**
 * The HTTP interface: {@code /api/regions}, {@code /api/indicators}, {@code /api/series}, {@code
 * /api/rankings}.
 */
package dev.frontier.indicator.adapter.in.rest;
