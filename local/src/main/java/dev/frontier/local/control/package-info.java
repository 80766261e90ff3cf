/** How a second `./frontier` talks to the launcher that runs: lines over a Unix-domain socket. */
package dev.frontier.local.control;
