/** The SDMX REST interfaces, versions 1 and 2: their addresses, formats and status codes. */
package dev.frontier.indicator.adapter.in.rest.sdmx;
