/** What people come to do, from the door to the alert. */
package dev.frontier.e2e.journeys;
