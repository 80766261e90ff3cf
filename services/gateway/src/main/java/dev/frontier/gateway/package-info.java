/** The one door: routes, signs people in, and keeps out what does not belong. It owns no data. */
package dev.frontier.gateway;
