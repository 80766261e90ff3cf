/** Where the service meets the world. */
package dev.frontier.indicator.adapter;
