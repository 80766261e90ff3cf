package dev.frontier.indicator.adapter.in.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What every question for a list can be asked with beside its own parameters: here for the
 * description, {@link Question} reads them.
 */
public class ListParameters {

  /** See {@link Format}. */
  @QueryParam(Format.PARAMETER)
  @Parameter(description = Format.SAYS, schema = @Schema(enumeration = {"json", "csv", "xlsx"}))
  String format;

  /** See {@link Format}. */
  @QueryParam(Format.MARK)
  @Parameter(
      description = Format.MARK_SAYS,
      schema =
          @Schema(
              enumeration = {"true", "false"},
              defaultValue = "false"))
  String bom;

  /** See {@link Page}. */
  @QueryParam(Page.LIMIT)
  @Parameter(
      description = Page.LIMIT_SAYS,
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000"))
  String limit;

  /** See {@link Page}. */
  @QueryParam(Page.CURSOR)
  @Parameter(description = Page.CURSOR_SAYS)
  String cursor;
}
