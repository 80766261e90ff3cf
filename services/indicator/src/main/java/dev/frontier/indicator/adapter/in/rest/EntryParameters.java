package dev.frontier.indicator.adapter.in.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a question for entries can be asked with whose properties can be chosen. */
public class EntryParameters extends ListParameters {

  /** See {@link Fields}. */
  @QueryParam(Fields.PARAMETER)
  @Parameter(description = Fields.SAYS)
  String fields;
}
