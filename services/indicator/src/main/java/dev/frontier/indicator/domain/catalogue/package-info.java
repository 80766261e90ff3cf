/** What is measured and where: indicators and regions, and which regions make up an aggregate. */
package dev.frontier.indicator.domain.catalogue;
