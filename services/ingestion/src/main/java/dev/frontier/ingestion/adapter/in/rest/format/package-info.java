/**
 * One way from bytes to rows, whatever the format: {@link
 * dev.frontier.ingestion.adapter.in.rest.format.FilingFormats#open} finds the {@link
 * dev.frontier.ingestion.adapter.in.rest.format.FilingFormat} of a body, which opens it as a {@link
 * dev.frontier.ingestion.adapter.in.rest.format.Table}; this says what was {@link
 * dev.frontier.ingestion.adapter.in.rest.format.Detected detected} and hands its rows to a {@link
 * dev.frontier.ingestion.application.RowSink}, one at a time and in little memory. A further format
 * is a further bean of that interface. {@link
 * dev.frontier.ingestion.adapter.in.rest.format.FilingCollector} is the sink that keeps the rows of
 * a filing.
 */
package dev.frontier.ingestion.adapter.in.rest.format;
