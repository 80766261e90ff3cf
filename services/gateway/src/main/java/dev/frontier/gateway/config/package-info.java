/** Settings, each number with its reason. */
package dev.frontier.gateway.config;
