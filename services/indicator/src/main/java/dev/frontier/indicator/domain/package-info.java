/** The rules of the service, in plain Java: nothing here knows a database, a broker or HTTP. */
package dev.frontier.indicator.domain;
