/** The HTTP interface: who may call what, what a body must look like, how an answer is worded. */
package dev.frontier.policytracker.adapter.in.rest;
