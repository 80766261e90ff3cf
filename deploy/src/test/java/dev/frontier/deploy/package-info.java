/**
 * Holds the compose file and the Kubernetes manifests to their schemas and to what the services
 * read.
 */
package dev.frontier.deploy;
